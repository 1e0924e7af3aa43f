import { pieceCutter } from '@/lib/diff/pieces'
import type { Line } from '@/lib/dump/span'
import { asSeen, charactersOf } from '@/lib/review/align/characters'
import type { SplitRole } from '@/lib/reading/split-json'
import type { Truth } from '../reader/labelled-page'
import type { PagePlan } from '../reader/variations/vary-page'
import { countable, type EditedArticle } from './edited-article'

/**
 * What each character of a set page is, in the order in which an alignment counts characters: its article, its role and
 * its place among those, as the article first had it. '' for a hyphen and for what was not there at first.
 */
export function keysOf(
  lines: readonly Line[], { lines: placed }: Truth, { copies }: PagePlan, edits: ReadonlyMap<number, EditedArticle>,
): string[] {
  const { ids, line, from, to } = charactersOf(lines, pieceCutter('character'))
  const places = new Map(placed.map((place) => [place.line, place]))
  const texts = new Map(lines.map((own) => [own.line, asSeen(own.text)]))
  const inline = new Set(copies.filter(({ layout }) => layout.byline === 'inline').map(({ number }) => number))
  const told = new Map<string, number>()
  return Array.from(ids.keys(), (at) => {
    const number = line[at] ?? 0
    const character = texts.get(number)?.slice(from[at], to[at]) ?? ''
    const place = places.get(number)
    if (place === undefined || countable(character).length === 0) return ''
    const role = roleOf(place.role, place.article !== null && inline.has(place.article))
    const part = `${place.article} ${role}`
    const count = told.get(part) ?? 0
    told.set(part, count + 1)
    const edit = role === 'body' && place.article !== null ? edits.get(place.article) : undefined
    const origin = edit === undefined ? count : originOf(edit, count)
    return origin === null ? '' : `${part} ${origin}`
  })
}

/** A byline inside the text may have a line of its own by chance of the wrap. */
function roleOf(role: SplitRole, isInline: boolean): SplitRole {
  return role === 'byline' && isInline ? 'body' : role
}

/** Where a character stood; a byline behind the text counts on from there. */
function originOf({ origin, length }: EditedArticle, place: number): number | null {
  return place < origin.length ? (origin[place] ?? null) : length + place - origin.length
}
