import { ASIDE_REASONS, BLOCK_ROLES } from '../article/block'
import { eraseCut, eraseSlip, eraseText } from './erase'
import { type Json, type JsonObject, isList, isObject, isRuns, type Leaves, leavesOf } from './leaves'
import type { Kept } from './kept'
import type { Term } from './terms'

/** What of a document is erased. */
export interface ErasureRule {
  readonly terms: readonly Term[]
  readonly kept: Kept
}

/** Names of things and not words of anybody. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'id', 'dump', 'madeBy', 'type', 'op', 'deed', 'version', 'encoding', 'sha256', 'block', 'next', 'article', 'item', 'kind', 'take', 'why', 'instead',
  'evidence', 'reasons',
])
/** Words of ours that stand where words of people can stand, too. */
const OURS: ReadonlySet<string> = new Set([...BLOCK_ROLES, ...ASIDE_REASONS, 'figure'])
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/**
 * Erases a stored document: every text in it. Texts that are kept in runs are one, because a name may be half in bold, and so are
 * neighbouring blocks, because it may be broken over two. Numbers, names of parts and ids stay, so that what was a document of its
 * kind is one afterwards. What did not change is the same object.
 *
 * @param dump the dump that spans without a name of theirs are of, as in a reading
 */
export function eraseJson<T>(value: T, rule: ErasureRule, dump: string | null = null): T {
  return walk(value as Json, rule, dump) as T
}

function walk(value: Json, rule: ErasureRule, dump: string | null): Json {
  if (typeof value === 'string') return OURS.has(value) || ID.test(value) ? value : eraseText(value, rule.terms)
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return eraseList(value, rule, dump)
  if (typeof value['id'] === 'string' && 'blocks' in value && rule.kept.articles.has(value['id'])) return value
  if (isKept(value, rule, dump)) return value
  return withFields(value, (key, item) => eraseField(key, item, rule, dump), anchorOf(value, rule))
}

function eraseField(key: string, item: Json, rule: ErasureRule, dump: string | null): Json {
  if (STRUCTURE.has(key) && !isDocument(item)) return item
  if (key === 'print' && typeof item === 'string') return eraseSlip(item, rule.terms)
  if ((key === 'headlineLines' || key === 'bylines') && isList(item)) return eraseTogether(item, rule, dump)
  return walk(item, rule, dump)
}

/** An aside block is called `block`, too, and not by its id. */
function isDocument(item: Json): boolean {
  return item !== null && typeof item === 'object' && !(isList(item) && item.every((one) => typeof one === 'string'))
}

function withFields(value: JsonObject, change: (key: string, item: Json) => Json, given: JsonObject = {}): JsonObject {
  const changed = Object.entries(value).map(([key, item]) => [key, given[key] ?? change(key, item)] as const)
  return changed.every(([key, item]) => item === value[key]) ? value : Object.fromEntries(changed)
}

/** A place in a text with the words on either side of it (lib/split/step.ts), which are cut off at their far ends. */
function anchorOf({ at, before, after }: JsonObject, { terms }: ErasureRule): JsonObject {
  if (typeof at !== 'number' || typeof before !== 'string' || typeof after !== 'string') return {}
  const erased = eraseCut(before + after, terms)
  return { before: erased.slice(0, before.length), after: erased.slice(before.length) }
}

function eraseList(items: readonly Json[], rule: ErasureRule, dump: string | null): readonly Json[] {
  if (isRuns(items) || items.some((item) => typeof item !== 'string' && leavesOf(item) !== null)) return eraseTogether(items, rule, dump)
  return sameOr(items, items.map((item) => walk(item, rule, dump)))
}

/** Erases neighbouring texts as one. What is kept between them keeps them apart. */
function eraseTogether(items: readonly Json[], rule: ErasureRule, dump: string | null): readonly Json[] {
  const inner = items.map((item) => (isList(item) || typeof item === 'string' ? item : walk(item, rule, dump)))
  const parts = inner.map((item) => (isKept(item, rule, dump) ? null : leavesOf(item)))
  const runs = isRuns(items)
  const erased: Json[] = []
  for (let at = 0; at < inner.length; ) {
    const end = parts.indexOf(null, at)
    const some = parts.slice(at, end < 0 ? undefined : end).filter((part) => part !== null)
    erased.push(...putBack(some, rule.terms, runs ? '' : '\n'))
    at += some.length
    if (end >= 0) erased.push(inner[at++] ?? null)
  }
  return sameOr(items, erased)
}

/** Parts with their texts erased as one text; the blank between two of them is no part of either. */
function putBack(parts: readonly Leaves[], terms: readonly Term[], between: string): readonly Json[] {
  const whole = parts.map(({ texts }) => texts.join('')).join(between)
  const erased = eraseText(whole, terms)
  let at = 0
  return parts.map(({ texts, put }) => {
    const next = texts.map((text) => erased.slice(at, (at += text.length)))
    at += between.length
    return put(next)
  })
}

function sameOr(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.every((item, index) => item === before[index]) ? before : after
}

/** Whether a block, with all that it came from, stands among what stays. */
function isKept(value: Json, { kept }: ErasureRule, dump: string | null): boolean {
  if (!isObject(value)) return false
  if (isObject(value['block']) && 'reason' in value) return isKept(value['block'], { terms: [], kept }, dump)
  const places = value['sources'] ?? value['spans']
  if (places === undefined || !isList(places) || places.length === 0) return false
  return places.every((place) => {
    if (!isObject(place)) return false
    const { dump: own = dump, line, from, to } = place
    return typeof own === 'string' && typeof line === 'number' && typeof from === 'number' && typeof to === 'number' && kept.holds(own, line, from, to)
  })
}
