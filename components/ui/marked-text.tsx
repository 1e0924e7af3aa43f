import type { Segment } from '@/lib/search/highlight'

/** A text with what was searched for marked in it. */
export function MarkedText({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))
}
