import type { Passage } from './suggestion'

/** A passage as it is shown: its words within some of what stands around them. */
export interface Reason extends Passage {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** How many characters are shown on each side of the words: with them about a line of a narrow column. */
const AROUND = 16

/** A passage of this text with what stands around it; a mark of the sentence ends it on either side. */
export function reasonOf(text: string, passage: Passage): Reason {
  const { from, to } = passage
  const before = text.slice(Math.max(0, from - AROUND), from).replace(/^[\s\S]*[。！？；\n]/u, '').replace(/^[\s”’）》」』]+/u, '')
  const after = text.slice(to, to + AROUND).replace(/(?<=[。！？；])[\s\S]*$/u, '').trimEnd()
  return { ...passage, before, words: text.slice(from, to), after }
}
