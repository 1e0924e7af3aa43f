import { ERASED } from './pattern'

/** Erases what a pattern finds: each character that is no blank, so that lines and places stay as they are. */
export function eraseText(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => found.replace(/[^\s\u3000]/gu, (character) => ERASED.repeat(character.length)))
}

/** How often a pattern finds something in a text. */
export function countIn(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** What of a document is erased. */
export interface ErasureRule {
  readonly pattern: RegExp
  /** Lines of dumps that stay as they are, as `dump line`: those of a namesake. */
  readonly keeps: ReadonlySet<string>
}

/** Names of things and not words of anybody. */
const STRUCTURE = new Set(['id', 'dump', 'role', 'madeBy', 'type', 'kind', 'op', 'deed', 'version', 'encoding', 'sha256'])

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * Erases a stored document: every text in it, and texts that are kept in runs as one, because a name may be half in bold. Numbers,
 * names of parts and ids stay, so that what was a document of its kind is one afterwards. What did not change is the same object.
 *
 * @param dump the dump that lines without a name of theirs are of, as in a reading
 */
export function eraseJson<T>(value: T, rule: ErasureRule, dump: string | null = null): T {
  return walk(value as Json, rule, dump) as T
}

function walk(value: Json, rule: ErasureRule, dump: string | null): Json {
  if (typeof value === 'string') return eraseText(value, rule.pattern)
  if (value === null || typeof value !== 'object') return value
  if (isArray(value)) return isRuns(value) ? eraseRuns(value, rule) : sameOr(value, value.map((item) => walk(item, rule, dump)))
  if (isKept(value, rule, dump)) return value
  const changed = Object.entries(value).map(([key, item]) => [key, STRUCTURE.has(key) ? item : walk(item, rule, dump)] as const)
  return changed.every(([key, item]) => item === value[key]) ? value : Object.fromEntries(changed)
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function sameOr(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.every((item, index) => item === before[index]) ? before : after
}

type Run = { readonly [key: string]: Json } & { readonly text: string }

/** The runs of a text with marks. */
function isRuns(items: readonly Json[]): items is readonly Run[] {
  return items.length > 0 && items.every((item) =>
    item !== null && typeof item === 'object' && 'text' in item && typeof item.text === 'string' && Object.keys(item).every((key) => key === 'text' || key === 'marks'))
}

function eraseRuns(runs: readonly Run[], { pattern }: ErasureRule): readonly Run[] {
  const whole = runs.map(({ text }) => text).join('')
  const erased = eraseText(whole, pattern)
  if (erased === whole) return runs
  let at = 0
  return runs.map((run) => {
    const text = erased.slice(at, (at += run.text.length))
    return text === run.text ? run : { ...run, text }
  })
}

/** Whether a block stands, with all its lines, among those that stay. */
function isKept(value: { readonly [key: string]: Json }, { keeps }: ErasureRule, dump: string | null): boolean {
  const places = value['sources'] ?? value['spans']
  if (keeps.size === 0 || places === undefined || places === null || typeof places !== 'object' || !isArray(places) || places.length === 0) return false
  return places.every((place) => place !== null && typeof place === 'object' && 'line' in place && keeps.has(`${'dump' in place ? String(place.dump) : dump} ${String(place.line)}`))
}

/** Erases the text of a dump, but for lines that stay; a term that reaches into one of them stays whole. */
export function eraseLines(text: string, { pattern, keeps }: ErasureRule, dump: string): string {
  if (keeps.size === 0) return eraseText(text, pattern)
  return text.replace(pattern, (found: string, ...rest: unknown[]) => {
    const at = rest.find((item): item is number => typeof item === 'number') ?? 0
    const lineAt = (offset: number) => text.slice(0, offset).split(/\r\n?|\n/).length - 1
    for (let line = lineAt(at); line <= lineAt(at + found.length); line += 1) if (keeps.has(`${dump} ${line}`)) return found
    return eraseText(found, pattern)
  })
}
