import { type Block, type BlockRole, plainText } from './block'
import { joinInlines } from './inlines'
import { jumpPages } from './jump-pages'
import { joinSources } from './sources'

/** A part of an article that jumps, and the number of the page on which it stands. */
export interface PagePart {
  readonly page: number
  readonly blocks: readonly Block[]
}

/** What stands between two texts that become one paragraph: a space where their language has one. */
export type Glue = (first: string, second: string) => '' | ' '

/** What is printed over a later part only to tell which article it belongs to. */
const REPEATED: readonly BlockRole[] = ['label', 'kicker', 'headline', 'damaged']

/** The texts of the jump lines of an article or a part of one; empty ones say nothing. */
export function jumpLines(blocks: readonly Block[]): string[] {
  return blocks.filter(({ role }) => role === 'jump').map(plainText).filter((text) => text.trim() !== '')
}

/** Whether a jump line leads from one part to another of those that stand on these pages, so that it is done with. */
export function isJoined(jump: string, pages: ReadonlySet<number>): boolean {
  const named = jumpPages(jump).flatMap(({ page }) => (page === null ? [] : [page]))
  return pages.size > 1 && named.every((page) => pages.has(page))
}

/** What stands beside running text, so that a paragraph goes on past it. */
const BESIDE: readonly BlockRole[] = ['caption', 'credit', 'pull-quote', 'jump']

/**
 * Ends of sentences, and what closes over one or leads to something of its own. Behind them nobody can tell whether the
 * paragraph went on, and it stays as it was printed.
 */
const PARAGRAPH_END = /[。！？…”’」』）.!?"')：:]\s*$/u

function breaksOff(paragraph: Block): boolean {
  const text = plainText(paragraph)
  return text.trim() !== '' && !PARAGRAPH_END.test(text)
}

/** The text of two parts. A paragraph that breaks off at the end of the first goes on with the one that begins the second. */
function joined(whole: readonly Block[], next: readonly Block[], glue: Glue): readonly Block[] {
  const last = whole.findLastIndex(({ role }) => !BESIDE.includes(role))
  const first = next.findIndex(({ role }) => !BESIDE.includes(role))
  const [one, other] = [whole[last], next[first]]
  if (one?.role !== 'body' || other?.role !== 'body' || !breaksOff(one)) return [...whole, ...next]
  const text = joinInlines(one.text, other.text, glue(plainText(one), plainText(other)))
  return [...whole.with(last, { ...one, text, sources: joinSources(one.sources, other.sources) }), ...next.toSpliced(first, 1)]
}

/**
 * An article as it is read, of the parts in which it is printed: the blocks of the first part, then those of the next
 * ones without the head that is repeated over them and without a byline that was printed before. A jump line between
 * two parts has nothing to say any more; one that leads elsewhere stays. A paragraph that a jump broke in two is one again,
 * under the id of its beginning.
 */
export function wholeBlocks(parts: readonly PagePart[], glue: Glue): readonly Block[] {
  const pages = new Set(parts.map(({ page }) => page))
  const bylines = new Set<string>()
  return parts.map(({ blocks }, part) => blocks.filter((block) => {
    if (block.role === 'jump') return !isJoined(plainText(block), pages)
    if (part > 0 && REPEATED.includes(block.role)) return false
    if (block.role !== 'byline') return true
    const printedBefore = part > 0 && bylines.has(plainText(block).trim())
    bylines.add(plainText(block).trim())
    return !printedBefore
  })).reduce<readonly Block[]>((whole, next) => joined(whole, next, glue), [])
}
