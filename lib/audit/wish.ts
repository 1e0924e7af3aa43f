import type { LoggedDeed, Thing } from './deeds'

/** In place of a person: what Galley did by itself. */
export const BY_SYSTEM = 'system'

/** What an address asks of the log; null where it does not ask. */
export interface LogWish {
  /** The id of a person, or `system`. */
  readonly person: string | null
  readonly deed: LoggedDeed | null
  readonly thing: Thing | null
  /** The id of one thing. */
  readonly id: string | null
  /** The first and the last day, in the zone of the server, as the screen tells times. */
  readonly from: string | null
  readonly to: string | null
  /** The place of a line (`placeOf`): only what is older, or newer, than it. */
  readonly before: string | null
  readonly after: string | null
}

export const WHOLE_LOG: LogWish = { person: null, deed: null, thing: null, id: null, from: null, to: null, before: null, after: null }

/** What the address of the log says. What is not asked for is not said, so that one choice has one address. */
export function logQuery(wish: LogWish): URLSearchParams {
  return new URLSearchParams(Object.entries(wish).flatMap(([name, value]: [string, string | null]) => (value === null ? [] : [[name, value]])))
}

export function logAddress(wish: LogWish): string {
  const query = logQuery(wish)
  return query.size === 0 ? '/desk/log' : `/desk/log?${query}`
}

/** The file of all that a wish asks for, wherever in it one is. */
export function logFileAddress(wish: LogWish, form: LogForm): string {
  const query = logQuery({ ...wish, before: null, after: null })
  query.set('form', form)
  return `/api/log?${query}`
}

export const LOG_FORMS = ['csv', 'jsonl'] as const
/** CSV for a spreadsheet, or JSON Lines for a program. */
export type LogForm = (typeof LOG_FORMS)[number]

/** Where a line stands in the log: by its time, and by its id among those of one moment. */
export interface LogPlace {
  readonly at: string
  readonly id: string
}

export function placeOf({ at, id }: LogPlace): string {
  return `${at}_${id}`
}

const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u

/** The place that an address names; null where it names none. */
export function readPlace(text: string): LogPlace | null {
  const [, at = '', id = ''] = PLACE.exec(text) ?? []
  return Number.isNaN(Date.parse(at)) ? null : { at, id }
}
