import { dropBeside, type DropPlace, fittingDrop, gapBeside, type Load } from '@/lib/split/drop-places'
import type { PageState } from '@/lib/split/page-state'

/** Whether a point is in the upper or the lower half of what it is on. */
function sideOf(element: Element, clientY: number): 'before' | 'after' {
  const { top, height } = element.getBoundingClientRect()
  return clientY < top + height / 2 ? 'before' : 'after'
}

/**
 * The place that a pointer means: beside the block that it is on, in a gap between articles, among what is set aside, or
 * to where the load fits in an article of which it is on the bar. Null elsewhere.
 */
export function dropTarget(page: PageState, load: Load, { target, clientY }: { readonly target: EventTarget; readonly clientY: number }): DropPlace | null {
  if (!(target instanceof Element)) return null
  const gap = target.closest<HTMLElement>('[data-gap]')?.dataset['gap']
  if (gap !== undefined) return gap === '' ? { kind: 'gap', after: null } : gapBeside(page, load, gap, 'after')
  if (target.closest('[data-asides]')) return { kind: 'aside' }
  const block = target.closest<HTMLElement>('[data-block]')
  if (block?.dataset['block'] !== undefined) return dropBeside(page, load, block.dataset['block'], sideOf(block, clientY))
  const bar = target.closest<HTMLElement>('[data-bar]')
  if (bar?.dataset['bar'] === undefined) return null
  return 'article' in load ? gapBeside(page, load, bar.dataset['bar'], sideOf(bar, clientY)) : fittingDrop(page, load, bar.dataset['bar'])
}
