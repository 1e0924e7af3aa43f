import { type Choice, chooseBlock, chooseLine } from './choice'

/** The line or block that a pointer is on, as what it would choose; null elsewhere. */
export function pointedChoice(target: EventTarget): Choice | null {
  if (!(target instanceof Element)) return null
  const line = target.closest<HTMLElement>('[data-line]')?.dataset['line']
  if (line !== undefined) return chooseLine(Number(line))
  const block = target.closest<HTMLElement>('[data-block]')?.dataset['block']
  return block === undefined ? null : chooseBlock(block)
}
