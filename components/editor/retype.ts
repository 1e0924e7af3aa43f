import { plainText, type Inline, type Mark } from '@/lib/article/block'
import { normalInlines } from '@/lib/article/inlines'
import { diffText } from '@/lib/diff/text'

/** A marked text after somebody typed in its plain words: what stayed keeps its marks, what is new has none. */
export function retype(before: readonly Inline[], text: string): readonly Inline[] {
  const marks = before.flatMap(({ text: run, marks: carried = [] }) => Array.from({ length: run.length }, (): readonly Mark[] => carried))
  const runs: Inline[] = []
  let at = 0
  for (const change of diffText(plainText({ text: before }), text)) {
    if (change.kind === 'added') runs.push({ text: change.text })
    else if (change.kind === 'removed') at += change.text.length
    else for (let index = 0; index < change.text.length; index += 1) runs.push({ text: change.text.charAt(index), marks: marks[at++] })
  }
  return normalInlines(runs)
}
