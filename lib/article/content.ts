import { inlines, plainText, type Block, type BlockRole, type Inline } from './block'
import { flowOf, type FlowPart, type FlowRole } from './flow'
import { peopleOf } from './people'
import { shownPicture, type KnownPhoto, type ShownPicture } from './picture'

/** A paragraph, crosshead, item of a list, pull quote or editor's note of the body. */
export interface TextBlock {
  readonly id: string
  readonly role: FlowRole
  readonly text: readonly Inline[]
}

/**
 * A figure where it stands in the body: its words, of which each can be empty, and its picture; null while it waits for one. The
 * credit is the photo's own where it has one, else what was printed.
 */
export interface FigureBlock {
  readonly role: 'figure'
  readonly caption: readonly Inline[]
  readonly credit: readonly Inline[]
  readonly picture: ShownPicture | null
}

/** A piece of the body as it is read. */
export type BodyBlock = TextBlock | FigureBlock

/** The words of a photo: its caption, and who made it. One of them can be missing. */
export interface PhotoWords {
  readonly caption: string | null
  readonly credit: string | null
}

/** How a headline was set in print. */
export type HeadlineSet = 'vertical' | 'horizontal'

/** An article as it is read: its parts by their names. A part that is not there is null or an empty list. */
export interface ArticleContent {
  readonly label: string | null
  readonly kicker: string | null
  /** The headline as one string, its lines joined by a space; null where there is none, or only a damaged one. */
  readonly headline: string | null
  /** The headline as it was set. */
  readonly headlineLines: readonly string[]
  /** Whether its lines ran down the page or across it. */
  readonly headlineSet: HeadlineSet
  /** What is left of a headline that the dump lost, for an editor to repair. */
  readonly damaged: string | null
  readonly deck: string | null
  readonly standfirst: string | null
  /** The bylines as printed, and the names in them, each once. */
  readonly bylines: readonly string[]
  readonly authors: readonly string[]
  /** Who sent the text, from where and when. It is printed before the first words of the first paragraph. */
  readonly dateline: string | null
  readonly body: readonly BodyBlock[]
  /** The words of all figures of the body, in their order. */
  readonly photos: readonly PhotoWords[]
  readonly jump: string | null
}

/** The lines of all blocks of a role; blocks without words have none. */
function linesOf(blocks: readonly Block[], role: BlockRole): string[] {
  return blocks
    .filter((block) => block.role === role)
    .flatMap((block) => plainText(block).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function partOf(blocks: readonly Block[], role: BlockRole): string | null {
  return linesOf(blocks, role).join(' ') || null
}

function hasWords(text: readonly Inline[]): boolean {
  return plainText({ text }).trim() !== ''
}

/** The photos that are known, by id. */
export type KnownPhotos = ReadonlyMap<string, KnownPhoto>

const NO_PHOTOS: KnownPhotos = new Map()

/** A part of the flow as it is read; null where it has nothing to show. */
function bodyBlock(part: FlowPart<Block>, known: KnownPhotos): BodyBlock | null {
  if (part.kind === 'text') {
    const { role, block: { id, text } } = part
    return hasWords(text) ? { id, role, text } : null
  }
  const words = (block: Block | null) => (block && hasWords(block.text) ? block.text : [])
  const use = part.caption?.picture
  const photo = use && known.get(use.photo)
  const picture = use && photo ? shownPicture(use, photo) : null
  const caption = words(part.caption)
  const credit = photo && photo.credit.trim() !== '' ? inlines(photo.credit) : words(part.credit)
  return caption.length + credit.length > 0 || picture ? { role: 'figure', caption, credit, picture } : null
}

function photoWords(block: BodyBlock): PhotoWords[] {
  if (block.role !== 'figure') return []
  const words = (text: readonly Inline[]) => plainText({ text }).trim() || null
  const said = { caption: words(block.caption), credit: words(block.credit) }
  return said.caption === null && said.credit === null ? [] : [said]
}

/** Two lines of one character can be anything; three one below the other are read downwards. */
const SHORTEST_VERTICAL = 3

/** How the headline was set. One that ran down the page came with each of its characters on a line of its own. */
function headlineSet(blocks: readonly Block[]): HeadlineSet {
  const sources = blocks.filter(({ role }) => role === 'headline').flatMap((block) => block.sources)
  return sources.length >= SHORTEST_VERTICAL && sources.every(({ from, to }) => to - from === 1) ? 'vertical' : 'horizontal'
}

/** The names in the bylines, each once. */
function authorsOf(blocks: readonly Block[], forms: readonly string[]): string[] {
  const people = blocks
    .filter(({ role }) => role === 'byline')
    .flatMap((block) => peopleOf(block, forms))
  return [...new Set(people.map(({ name }) => name))]
}

/**
 * Reads the parts of an article from its blocks. Several blocks of one headline part are its lines; they are
 * joined by a space, as a headline of two lines is quoted in Chinese. Empty blocks say nothing.
 *
 * @param bylineForms the newspaper's own forms of bylines, with `*` for the names
 * @param photos what is known of the photos that it shows; a picture of another one is not there, and its caption waits for it
 */
export function contentOf(blocks: readonly Block[], bylineForms: readonly string[] = [], photos = NO_PHOTOS): ArticleContent {
  const shown = blocks.filter(({ text, picture }) => hasWords(text) || picture !== undefined)
  const body = flowOf(shown).map((part) => bodyBlock(part, photos)).filter((block) => block !== null)
  return {
    label: partOf(blocks, 'label'),
    kicker: partOf(blocks, 'kicker'),
    headline: partOf(blocks, 'headline'),
    headlineLines: linesOf(blocks, 'headline'),
    headlineSet: headlineSet(blocks),
    damaged: partOf(blocks, 'damaged'),
    deck: partOf(blocks, 'deck'),
    standfirst: partOf(blocks, 'standfirst'),
    bylines: linesOf(blocks, 'byline'),
    authors: authorsOf(blocks, bylineForms),
    dateline: partOf(blocks, 'dateline'),
    body,
    photos: body.flatMap(photoWords),
    jump: partOf(blocks, 'jump'),
  }
}

/**
 * The words of photos that stand outside the body: none since figures have their place in it, all of them in what was
 * published before that.
 */
export function apartFromBody({ body, photos }: Pick<ArticleContent, 'body' | 'photos'>): readonly PhotoWords[] {
  return body.some(({ role }) => role === 'figure') ? [] : photos
}
