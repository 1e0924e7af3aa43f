import { carriedBlocks, type DropPlace, type Load, selectionOf, wholeArticleOf } from '../drop-places'
import type { PageState } from '../page-state'
import { blocksOf } from '../places'
import type { DeedContext, DeedOutcome } from '../script'
import { moveLines, type Target } from './move-lines'
import { newArticle } from './new-article'
import { orderArticles } from './order-articles'
import { orderBlocks } from './order-blocks'
import { cutsBlocks, isTouched, type Chosen } from './selection'
import { takeBack } from './take-back'

/** Where all of a selection stands: one article by its id, all aside (null), or here and there (undefined). */
function soleHome(page: PageState, selection: Chosen): string | null | undefined {
  const homes = new Set<string | null>()
  for (const { block, home } of blocksOf(page)) {
    if (isTouched(page, block, selection)) homes.add('article' in home ? home.article : null)
  }
  return homes.size === 1 ? [...homes][0] : undefined
}

/** Blocks of the target's own article are put in order, what is aside is taken back, all else is moved. */
function putInside(context: DeedContext, load: Chosen, target: Target & { readonly after: string | null }): DeedOutcome {
  const home = soleHome(context.page, load)
  if (home === null) return takeBack(context, load, target)
  if (home === target.article && !cutsBlocks(context.page, load)) {
    return orderBlocks(context, carriedBlocks(context.page, load), target.after)
  }
  return moveLines(context, load, target)
}

/** The gap moves an article that is carried whole, and opens a new one for anything else. */
function putBetween(context: DeedContext, load: Load, after: string | null): DeedOutcome {
  const whole = wholeArticleOf(context.page, load)
  return whole === null ? newArticle(context, selectionOf(context.page, load), after) : orderArticles(context, whole, after)
}

/**
 * The Step of putting a load down at one of its drop places; setting aside is left to `setAside`, which asks why. Refused
 * as nothing to do where the load stands there already.
 */
export function putDown(context: DeedContext, load: Load, place: Exclude<DropPlace, { kind: 'aside' }>): DeedOutcome {
  if (place.kind === 'gap') return putBetween(context, load, place.after)
  return putInside(context, selectionOf(context.page, load), place)
}
