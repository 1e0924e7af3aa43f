import { exactDiff, type TextDiff } from './text'

/** The difference of two texts as people read it. */
export function presentableDiff(old: string, now: string): TextDiff {
  return exactDiff(old, now, 'word')
}
