import { type Block, type BlockRole, plainText } from './block'
import { jumpPages } from './jump-pages'

/** A part of an article that jumps, and the number of the page on which it stands. */
export interface PagePart {
  readonly page: number
  readonly blocks: readonly Block[]
}

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

/**
 * An article as it is read, of the parts in which it is printed: the blocks of the first part, then those of the next
 * ones without the head that is repeated over them and without a byline that was printed before. A jump line between
 * two parts has nothing to say any more; one that leads elsewhere stays.
 */
export function wholeBlocks(parts: readonly PagePart[]): readonly Block[] {
  const pages = new Set(parts.map(({ page }) => page))
  const bylines = new Set<string>()
  return parts.flatMap(({ blocks }, part) => blocks.filter((block) => {
    if (block.role === 'jump') return !isJoined(plainText(block), pages)
    if (part > 0 && REPEATED.includes(block.role)) return false
    if (block.role !== 'byline') return true
    const printedBefore = part > 0 && bylines.has(plainText(block).trim())
    bylines.add(plainText(block).trim())
    return !printedBefore
  }))
}
