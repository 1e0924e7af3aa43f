import { breakChinese, naturalWidth, type Measure } from './break-chinese'
import { breakEnglish } from './break-english'
import { printedLines, spoken, type Part, type Story } from './story'

/** What a line is; `noise` is advertisement, teaser and jump line, `folio` also masthead data and page credits. */
export type TruthRole = Exclude<Part, 'furniture'> | 'crosshead' | 'folio' | 'noise'

export interface TruthLine {
  readonly line: number
  readonly article: number | null
  readonly role: TruthRole
  readonly startsParagraph: boolean
}

/** What a perfect reader would make of one article's lines. */
export interface TruthArticle {
  readonly article: number
  readonly headline: string | null
  readonly headlineDamaged: boolean
  readonly kicker: string | null
  readonly deck: string | null
  readonly label: string | null
  readonly bylineAuthors: readonly string[]
  readonly paragraphs: readonly string[]
  readonly crossheads: readonly { readonly text: string; readonly beforeParagraph: number }[]
  readonly captions: readonly { readonly text: string; readonly credit: string | null }[]
}

export interface SetPage {
  readonly dump: string
  readonly truth: { readonly articles: readonly TruthArticle[]; readonly lines: readonly TruthLine[] }
}

/** A line of print before it has its place in the dump; `tight` lines have no blank line before them. */
interface Drawn {
  readonly text: string
  readonly role: TruthRole
  readonly starts?: boolean
  readonly tight?: boolean
}

/** Sets the stories of a page in the order in which they were drawn, and writes down where each line belongs. */
export function setPage(stories: readonly Story[]): SetPage {
  const dump: string[] = []
  const lines: TruthLine[] = []
  const articles: TruthArticle[] = []
  let woven = false
  for (const story of stories) {
    const drawn = story.draw.flatMap((part) => drawPart(story, part))
    const isArticle = !story.draw.includes('furniture')
    const article = articles.length
    drawn.forEach(({ text, role, starts = false, tight = false }, at) => {
      const joined = tight || (woven && at === 0)
      if (!joined && dump.length > 0) dump.push('')
      const own = isArticle && role !== 'noise'
      lines.push({ line: dump.length, article: own ? article : null, role, startsParagraph: starts })
      dump.push(woven && at === 0 ? ` ${text}` : text)
    })
    if (isArticle) articles.push(truthOf(story, article))
    woven = story.fields.has('woven')
  }
  return { dump: dump.join('\n') + '\n\n', truth: { articles, lines } }
}

function drawPart(story: Story, part: Part): Drawn[] {
  if (part === 'body') return drawBody(story)
  if (part === 'furniture') return drawFurniture(story)
  if (part === 'caption') return drawCaption(story)
  const printed = story.fields.get(`${part} printed`) ?? story.fields.get(part)
  if (printed === undefined) throw new RangeError(`a story draws its ${part} but has none`)
  // a vertical headline's second character comes with the space that stood between the two
  const leading = part === 'damaged' ? ' ' : ''
  return printedLines(printed).map((text, at): Drawn =>
    at === 0 ? { text, role: part } : { text: leading + text, role: part, tight: true })
}

/** Folio, page credits, advertisement: printed as they stand, each line for itself. */
function drawFurniture({ fields, pieces }: Story): Drawn[] {
  const role = fields.get('furniture') === 'folio' ? 'folio' : 'noise'
  return pieces.flatMap(({ text }) => text.split('\n').map((line, at) => ({ text: line, role, tight: at > 0 })))
}

function drawCaption(story: Story): Drawn[] {
  const caption = story.fields.get('caption') ?? ''
  const credit = story.fields.get('credit')
  const text = credit === undefined ? caption : `${caption} ${credit}`
  const measure = Number(story.fields.get('caption measure') ?? 60)
  if (naturalWidth([text]) <= measure) return [{ text, role: 'caption' }]
  return breakText(story, text, () => measure).map((line) => ({ text: line, role: 'caption' }))
}

function drawBody(story: Story): Drawn[] {
  const { fields, pieces } = story
  const drawn: Drawn[] = []
  const from = fields.get('jump from')
  if (from !== undefined) drawn.push({ text: from, role: 'noise' })
  let set = 0
  for (const { kind, text } of pieces) {
    if (kind === 'crosshead') {
      const head = printedLines(text)
      drawn.push(...head.map((line, at): Drawn => ({ text: line, role: 'crosshead', tight: at > 0 })))
      continue
    }
    const before = set
    const broken = breakText(story, text, (line) => measureAt(story, before + line))
    drawn.push(...broken.map((line, at): Drawn => ({ text: line, role: 'body', starts: at === 0 })))
    set += broken.length
  }
  const to = fields.get('jump to')
  return [...sign(story, drawn, set), ...(to === undefined ? [] : [{ text: to, role: 'noise' } as const])]
}

function breakText({ fields }: Story, text: string, measure: Measure): string[] {
  return fields.get('language') === 'en' ? breakEnglish(text, measure) : breakChinese(text, measure)
}

/** The width of the story's body line `line`, in em. */
function measureAt({ measure, narrow }: Story, line: number): number {
  return narrow !== null && line >= narrow.from && line < narrow.to ? narrow.measure : measure
}

/** A signature in brackets stands at the end of the last body line where it fits; any other has its own line. */
function sign(story: Story, drawn: readonly Drawn[], set: number): readonly Drawn[] {
  const signature = story.fields.get('signed')
  const last = drawn.at(-1)
  if (signature === undefined || last === undefined) return drawn
  const inline = `${last.text} ${signature}`
  const fits = signature.startsWith('（') && naturalWidth([inline]) <= measureAt(story, set - 1)
  return fits ? [...drawn.slice(0, -1), { ...last, text: inline }] : [...drawn, { text: signature, role: 'byline' }]
}

function truthOf({ fields, pieces }: Story, article: number): TruthArticle {
  const field = (name: string) => (fields.has(name) ? spoken(fields.get(name) ?? '') : null)
  const caption = field('caption')
  const paragraphs = pieces.filter((piece) => piece.kind === 'paragraph').map((piece) => piece.text)
  const crossheads = pieces.flatMap((piece, at) => {
    const before = pieces.slice(0, at).filter(({ kind }) => kind === 'paragraph').length
    return piece.kind === 'crosshead' ? [{ text: spoken(piece.text), beforeParagraph: before }] : []
  })
  return {
    article,
    headline: field('headline'),
    headlineDamaged: fields.has('damaged'),
    kicker: field('kicker'),
    deck: field('deck'),
    label: field('label'),
    bylineAuthors: (fields.get('authors') ?? '').split(', ').filter((name) => name !== ''),
    paragraphs,
    crossheads,
    captions: caption === null ? [] : [{ text: caption, credit: field('photographer') }],
  }
}
