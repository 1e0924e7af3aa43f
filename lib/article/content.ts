import { plainText, type Block, type BlockRole, type Inline } from './block'
import { parseByline } from './byline'

/** A paragraph or a crosshead of the body. */
export interface BodyBlock {
  readonly id: string
  readonly role: 'body' | 'crosshead'
  readonly text: readonly Inline[]
}

/** The words of a photo: its caption, and who made it. Either can be missing. */
export interface PhotoWords {
  readonly caption: string | null
  readonly credit: string | null
}

/** An article as it is read: its parts by their names. A part that is not there is null or an empty list. */
export interface ArticleContent {
  readonly label: string | null
  readonly kicker: string | null
  /** The headline as one string, its lines joined by a space; null where there is none, or only a damaged one. */
  readonly headline: string | null
  /** The headline as it was set. */
  readonly headlineLines: readonly string[]
  /** What is left of a headline that the dump lost, for an editor to repair. */
  readonly damaged: string | null
  readonly deck: string | null
  readonly standfirst: string | null
  /** The bylines as printed, and the names in them, each once. */
  readonly bylines: readonly string[]
  readonly authors: readonly string[]
  readonly body: readonly BodyBlock[]
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

/** A paragraph or a crosshead with words in it; null for every other block. */
function bodyBlock({ id, role, text }: Block): BodyBlock | null {
  if (role !== 'body' && role !== 'crosshead') return null
  return plainText({ text }).trim() === '' ? null : { id, role, text }
}

/** Captions in their order; a credit belongs to the caption before it, or stands alone where that has one already. */
function photosOf(blocks: readonly Block[]): PhotoWords[] {
  const photos: PhotoWords[] = []
  for (const block of blocks) {
    const words = plainText(block).trim()
    const last = photos.at(-1)
    if (words === '') continue
    if (block.role === 'caption') photos.push({ caption: words, credit: null })
    if (block.role !== 'credit') continue
    if (last !== undefined && last.credit === null) photos[photos.length - 1] = { ...last, credit: words }
    else photos.push({ caption: null, credit: words })
  }
  return photos
}

/**
 * Reads the parts of an article from its blocks. Several blocks of one headline part are its lines; they are
 * joined by a space, as a headline of two lines is quoted in Chinese. Empty blocks say nothing.
 *
 * @param bylineForms the newspaper's own forms of bylines, with `*` for the names
 */
export function contentOf(blocks: readonly Block[], bylineForms: readonly string[] = []): ArticleContent {
  const bylines = linesOf(blocks, 'byline')
  return {
    label: partOf(blocks, 'label'),
    kicker: partOf(blocks, 'kicker'),
    headline: partOf(blocks, 'headline'),
    headlineLines: linesOf(blocks, 'headline'),
    damaged: partOf(blocks, 'damaged'),
    deck: partOf(blocks, 'deck'),
    standfirst: partOf(blocks, 'standfirst'),
    bylines,
    authors: [...new Set(bylines.flatMap((text) => parseByline(text, bylineForms)))],
    body: blocks.map(bodyBlock).filter((block) => block !== null),
    photos: photosOf(blocks),
    jump: partOf(blocks, 'jump'),
  }
}
