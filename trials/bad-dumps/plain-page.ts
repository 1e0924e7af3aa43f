import { printedArticle } from '@/bench/desk/printed-article'

/** A page with nothing wrong, some thirty kilobytes: what bad ones are held against. */
export function plainPage(): Uint8Array {
  return Buffer.from(Array.from({ length: 12 }, (_, index) => printedArticle(index + 1, 900)).join('\n'))
}
