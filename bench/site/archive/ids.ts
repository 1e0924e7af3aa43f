/** What has ids in an archive, each with a range of its own. */
const KINDS = { title: 1, vocabulary: 2, tag: 3, issue: 4, page: 5, article: 6, block: 7 } as const

/** The id of the thing of a kind with this number: the same in every archive, and in the order of its making, as those of a desk are. */
export function idOf(kind: keyof typeof KINDS, number: number): string {
  return `0190000${KINDS[kind]}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}
