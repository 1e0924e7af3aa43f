import { plainText, type Block, type BlockRole } from '../article/block'
import type { Cutter, SourceAnchor } from '../article/sources'
import { articleOf, neighbourBefore, openDraft, standingOf, type Draft, type Standing } from './draft'
import { glueBetween } from './glue'
import { applyOp } from './ops/apply-op'
import type { OpRefusal } from './ops/outcome'
import type { PageState } from './page-state'
import type { Deed, MadeBy, Op, Place, Step } from './step'
import { textAnchor } from './text-anchor'

/** What every deed needs: the page as it is, where lines begin in the text of a block, and ids for what is new. */
export interface DeedContext {
  readonly page: PageState
  readonly cutter: Cutter
  readonly newId: () => string
}

/** Why a wish cannot be made a Step. `id` and `line` name what stands in the way. */
export type DeedRefusal =
  | { readonly kind: 'unknown-line'; readonly line: number }
  | { readonly kind: 'not-in-article' }
  | { readonly kind: 'not-aside' }
  | { readonly kind: 'empty-half' }
  | { readonly kind: 'no-neighbour' }
  | { readonly kind: 'nothing-to-do' }
  | OpRefusal

/** The Step of a deed, or why there is none. */
export type DeedOutcome =
  | { readonly ok: true; readonly step: Step }
  | { readonly ok: false; readonly why: DeedRefusal }

/** A deed being written: each op is applied at once, so that the next one is thought of on the page as it will be. */
export interface Script {
  readonly draft: Draft
  readonly context: DeedContext
  readonly ops: Op[]
}

/**
 * Writes a Step: opens a script, lets the deed write its ops, and gives the Step, or the refusal that the deed
 * returned. A deed looks before it writes: an op that the page refuses is a defect, and a RangeError.
 */
export function writeDeed(
  name: Deed, context: DeedContext, write: (script: Script) => DeedRefusal | null,
): DeedOutcome {
  const script: Script = { draft: openDraft(context.page), context, ops: [] }
  const why = write(script)
  if (why !== null) return { ok: false, why }
  if (script.ops.length === 0) return { ok: false, why: { kind: 'nothing-to-do' } }
  return { ok: true, step: { deed: name, ops: script.ops } }
}

function perform(script: Script, op: Op): void {
  const outcome = applyOp(script.draft, op)
  if (!outcome.ok) throw new RangeError(`a deed wrote an op that the page refuses: ${outcome.why.kind} ${outcome.why.id}`)
  script.ops.push(op)
}

/** Where a block stands now; a block that the page does not hold is a RangeError. */
export function standing(script: Script, block: string): Standing {
  const found = standingOf(script.draft, block)
  if (found === undefined) throw new RangeError(`no such block: ${block}`)
  return found
}

/** Cuts a block before a place in its sources; gives the id of the second part. */
export function cutAt(script: Script, block: Block, source: SourceAnchor): string {
  const text = plainText(block)
  const begins = script.context.cutter(block, source)
  const glue = text[begins - 1] === ' ' ? ' ' : ''
  const next = script.context.newId()
  perform(script, { op: 'cut', block: block.id, next, text: textAnchor(text, begins - glue.length), source, glue })
  return next
}

/** Leaves the picture of a block where it stands, as a figure without words; the words go on as a block without a picture. */
function leavePicture(script: Script, { id, role, text, madeBy }: Block): void {
  const next = script.context.newId()
  const words = plainText({ text })
  perform(script, { op: 'cut', block: id, next, text: textAnchor(words, words.length), source: null, glue: '', picture: 'next' })
  if (role !== 'caption') perform(script, { op: 'role', block: next, role: 'caption', madeBy })
}

/**
 * Puts a block at the end of another one, with a space where both texts need one or the role asks for it. A picture that the
 * other one cannot show, because it has one or is no caption, stays where it is as a figure without words.
 */
export function fuse(script: Script, block: string, next: string, role?: BlockRole): void {
  const [first, second] = [standing(script, block).block, standing(script, next).block]
  if (second.picture && (first.picture || (role ?? first.role) !== 'caption')) leavePicture(script, second)
  perform(script, { op: 'fuse', block, next, glue: glueBetween(plainText(first), plainText(second), role) })
}

/** Moves a block, a person having decided it unless said otherwise; does nothing where it stands there already. */
export function move(script: Script, block: string, to: Place, after: string | null, madeBy: MadeBy = 'person'): void {
  const now = standing(script, block)
  const same = 'article' in to
    ? 'article' in now.place && to.article === now.place.article
    : 'aside' in now.place && to.aside === now.place.aside
  if (same && neighbourBefore(script.draft, now) === after) return
  perform(script, { op: 'move', block, to, after, madeBy })
}

/**
 * Says what a block is; does nothing where that was said already. The picture of a caption that becomes something else stays
 * behind it as a figure without words.
 */
export function setBlockRole(script: Script, block: string, role: BlockRole, madeBy: MadeBy = 'person'): void {
  const now = standing(script, block).block
  if (now.role === role && now.madeBy === madeBy) return
  if (now.picture && role !== 'caption') leavePicture(script, now)
  perform(script, { op: 'role', block, role, madeBy })
}

/** Opens a new article after another one; gives its id. */
export function openArticle(script: Script, after: string | null): string {
  const article = script.context.newId()
  perform(script, { op: 'open', article, after, into: null })
  return article
}

/** Closes an article without blocks; its address leads to `into`. */
export function closeArticle(script: Script, article: string, into: string | null): void {
  perform(script, { op: 'close', article, into })
}

/** Closes the articles that have no blocks left; their addresses lead to `into`. */
export function closeEmptied(script: Script, into: string | null): void {
  const had = new Set(script.context.page.articles.filter(({ blocks }) => blocks.length > 0).map(({ id }) => id))
  for (const { id, blocks } of [...script.draft.articles]) {
    if (blocks.length === 0 && had.has(id)) closeArticle(script, id, into)
  }
}

/** Says of which article of another page an article is the next part; does nothing where that was said already. */
export function continueArticle(script: Script, article: string, from: string | null): void {
  if (articleOf(script.draft, article)?.continues !== from) perform(script, { op: 'continue', article, from })
}

/** Puts an article after another one, or first. */
export function orderArticle(script: Script, article: string, after: string | null): void {
  perform(script, { op: 'order', article, after })
}
