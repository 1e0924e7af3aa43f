import { breakable, breakLines, type BrokenLines, type Ruler, setLine } from './typeset'

/** The weights in which a card is set. */
export const WEIGHTS = { text: 400, name: 700, headline: 900 } as const
export type Weight = keyof typeof WEIGHTS

/** What stands on a card. */
export interface CardWords {
  readonly paper: string
  readonly paperLanguage: string
  readonly kicker: string | null
  readonly headline: string
  /** The deck, or how the article begins; shown where there is room. */
  readonly under: string | null
  readonly language: string
  /** Day, number and page, in one line. */
  readonly folio: string
}

/** A character of a card: the left end of its baseline in pixels, its size in pixels. */
export interface CardSort {
  readonly character: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly ink: 'black' | 'grey' | 'red'
}

/** A rectangle in whole pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A card as it is to be printed. */
export interface CardLayout {
  readonly sorts: readonly CardSort[]
  readonly rules: readonly Box[]
  /** Where the photo stands. */
  readonly photo: Box | null
}

export type CardRulers = Readonly<Record<Weight, Ruler>>

/*
 * The page, in pixels of 1200 by 630: a head with the paper's name over a double rule, the text below it, and the folio at the
 * bottom. Who shows a card at a third of its size leaves type of 30 pixels as large as a footnote: nothing is smaller.
 */
const [LEFT, RIGHT] = [64, 1136]
const [HEAD, TOP, BOTTOM, FOLIO] = [92, 150, 524, 582]
const PHOTO_WIDTH = 440
const GUTTER = 44

/** Headlines from the largest that still looks like a newspaper to the smallest that is read on a phone, and in how many lines. */
const SIZES = [116, 108, 100, 92, 84, 76, 70, 64, 58, 52, 46] as const
const MOST_LINES = 4
/** From one baseline of a headline to the next, in em. */
const LEADING = 1.24
const KICKER = { size: 36, after: 26 } as const
const UNDER = { size: 31, leading: 1.6, before: 34, most: 3 } as const

/** Sets the words of a card. The headline is as large as its room allows, and broken by sense. */
export function cardLayout(words: CardWords, hasPhoto: boolean, rulers: CardRulers): CardLayout {
  const photo = hasPhoto ? { x: RIGHT - PHOTO_WIDTH, y: TOP + 14, width: PHOTO_WIDTH, height: BOTTOM - TOP - 14 } : null
  const width = (photo ? photo.x - GUTTER : RIGHT) - LEFT
  return {
    photo,
    rules: [
      { x: LEFT, y: 118, width: RIGHT - LEFT, height: 5 }, { x: LEFT, y: 127, width: RIGHT - LEFT, height: 1 },
      { x: LEFT, y: 540, width: RIGHT - LEFT, height: 1 },
    ],
    sorts: [...head(words, rulers), ...text(words, width, rulers), ...folio(words, rulers)],
  }
}

function head({ paper, paperLanguage }: CardWords, rulers: CardRulers): readonly CardSort[] {
  const size = fitting(paper, paperLanguage, RIGHT - LEFT, [54, 48, 42, 36, 30], rulers.headline)
  // A name of few characters is spaced, as nameplates are.
  const spacing = paperLanguage.startsWith('zh') && Array.from(paper).length <= 6 ? 0.14 : 0
  return line(paper, paperLanguage, { x: LEFT, y: HEAD, size, weight: 'headline', ink: 'black', spacing }, rulers)
}

function folio({ folio: words, paperLanguage }: CardWords, rulers: CardRulers): readonly CardSort[] {
  const size = fitting(words, paperLanguage, RIGHT - LEFT, [30, 27, 24, 20], rulers.text)
  return line(words, paperLanguage, { x: LEFT, y: FOLIO, size, weight: 'text', ink: 'grey', spacing: 0 }, rulers)
}

/** The largest of some sizes in which a line fits; the smallest where none does. */
function fitting(words: string, language: string, width: number, sizes: readonly [number, ...number[]], ruler: Ruler): number {
  const { width: em } = setLine(words, language, ruler)
  return sizes.find((size) => size * em <= width) ?? sizes.at(-1) ?? sizes[0]
}

interface Style extends Pick<CardSort, 'x' | 'y' | 'size' | 'weight' | 'ink'> {
  /** Between characters, in em. */
  readonly spacing: number
}

function line(words: string, language: string, { x, y, size, weight, ink, spacing }: Style, rulers: CardRulers): readonly CardSort[] {
  return setLine(words, language, rulers[weight]).sorts
    .map((sort, at) => ({ character: sort.character, x: x + (sort.x + at * spacing) * size, y, size, weight, ink }))
    .filter(({ character }) => character.trim() !== '')
}

/** Kicker, headline and what stands under it, together in the middle of their room. */
function text({ kicker, headline, under, language }: CardWords, width: number, rulers: CardRulers): readonly CardSort[] {
  const room = BOTTOM - TOP
  const over = kicker === null ? null : cutLine(kicker, language, width / KICKER.size, rulers.text)
  const overHeight = over === null ? 0 : KICKER.size + KICKER.after
  const { lines, size } = headlineLines(headline, language, { width, height: room - overHeight }, rulers.headline)
  const height = overHeight + lines.length * LEADING * size
  const left = Math.floor((room - height - UNDER.before) / (UNDER.leading * UNDER.size))
  const below = under === null || left < 1 ? [] : cutLines(under, language, width / UNDER.size, Math.min(left, UNDER.most), rulers.text)
  const whole = height + (below.length === 0 ? 0 : UNDER.before + below.length * UNDER.leading * UNDER.size)
  const from = TOP + (room - whole) * 0.46
  const first = from + overHeight
  return [
    ...(over === null ? [] : line(over, language, { x: LEFT, y: from + KICKER.size * 0.9, size: KICKER.size, weight: 'text', ink: 'red', spacing: 0.02 }, rulers)),
    ...lines.flatMap((words, at) => line(words, language, {
      x: LEFT, y: first + (at + 0.5) * LEADING * size + size * 0.37, size, weight: 'headline', ink: 'black', spacing: 0,
    }, rulers)),
    ...below.flatMap((words, at) => line(words, language, {
      x: LEFT, y: first + lines.length * LEADING * size + UNDER.before + (at + 0.7) * UNDER.leading * UNDER.size, size: UNDER.size, weight: 'text', ink: 'grey', spacing: 0,
    }, rulers)),
  ]
}

/** Three quarters of a line of a headline may stay empty for its sense; running text goes on to the end of the line. */
const TORN_HEADLINE = 3 / 4
/** How much smaller a headline may be for being broken between clauses. */
const SMALLER_FOR_SENSE = 0.8

/** The largest headline for a room, or a little smaller where it then breaks by sense. One that fits in no size is cut at the smallest. */
function headlineLines(
  words: string, language: string, { width, height }: { readonly width: number; readonly height: number }, ruler: Ruler,
): { readonly lines: readonly string[]; readonly size: number } {
  const text = breakable(words, language, ruler)
  let largest: (BrokenLines & { readonly size: number }) | null = null
  for (const size of SIZES) {
    if (largest && size < largest.size * SMALLER_FOR_SENSE) break
    const most = Math.min(MOST_LINES, Math.floor(height / (LEADING * size)))
    const broken = breakLines(text, { width: width / size, most, torn: TORN_HEADLINE })
    if (broken && (!largest || broken.torn < largest.torn)) largest = { ...broken, size }
    if (largest?.torn === 0) break
  }
  const size = SIZES.at(-1) ?? SIZES[0]
  return largest ?? { lines: cutLines(words, language, width / size, MOST_LINES, ruler), size }
}

/** As many lines of a text as there is room for, the last with an ellipsis where there would be more. */
function cutLines(words: string, language: string, width: number, most: number, ruler: Ruler): readonly string[] {
  const lines = breakLines(breakable(words, language, ruler), { width, most: Infinity, torn: 0 })?.lines ?? [words]
  if (lines.length <= most && lines[0] !== words) return lines
  const [whole, rest] = [lines.slice(0, most - 1), Array.from(lines.slice(most - 1).join(language.startsWith('zh') ? '' : ' '))]
  const cut = (length: number) => `${rest.slice(0, length).join('').replace(/[\s\p{P}]+$/u, '')}…`
  const fits = (line: string) => setLine(line, language, ruler).width <= width
  if (fits(rest.join(''))) return [...whole, rest.join('')]
  let [short, long] = [0, rest.length]
  while (long - short > 1) {
    const middle = Math.floor((short + long) / 2)
    if (fits(cut(middle))) short = middle
    else long = middle
  }
  return [...whole, cut(short)]
}

function cutLine(words: string, language: string, width: number, ruler: Ruler): string {
  return cutLines(words, language, width, 1, ruler)[0] ?? ''
}
