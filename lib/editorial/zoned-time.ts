import { isDay } from './dates'

/** A time of the wall clock somewhere: a day as 2026-11-20, and a time as 06:30. */
export interface LocalTime {
  readonly day: string
  readonly time: string
}

/**
 * When a clock on the wall shows a time: once; never, because it was put forward over it, up to `until`; or twice, because it was
 * put back.
 */
export type Instants =
  | { readonly kind: 'once'; readonly at: Date }
  | { readonly kind: 'never'; readonly until: LocalTime }
  | { readonly kind: 'twice'; readonly first: Date; readonly second: Date }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether this is a time of the day in the form 06:30. */
export function isTime(text: string): boolean {
  return TIME.test(text)
}

/** What the clocks of a zone show at a moment, to the minute. Throws RangeError for a zone that nobody knows. */
export function localTime(at: Date, zone: string): LocalTime {
  const shown = new Date(wall(at.getTime(), zone)).toISOString()
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/** The moments at which the clocks of a zone show a time. Throws RangeError for what is no time, or a zone that nobody knows. */
export function instantsOf({ day, time }: LocalTime, zone: string): Instants {
  if (!isDay(day) || !isTime(time)) throw new RangeError(`not a time: ${day} ${time}`)
  const local = Date.parse(`${day}T${time}:00Z`)
  // A clock is put forward or back once within two days, so one of the offsets on either side is that of the moment.
  const offsets = new Set([local - DAY, local + DAY].map((at) => wall(at, zone) - at))
  const moments = [...offsets].map((offset) => local - offset).filter((at) => wall(at, zone) === local).sort((one, other) => one - other)
  const [first, second] = moments
  if (first === undefined) return { kind: 'never', until: localTime(new Date(afterGap(local, offsets, zone)), zone) }
  return second === undefined ? { kind: 'once', at: new Date(first) } : { kind: 'twice', first: new Date(first), second: new Date(second) }
}

/** The first minute that the clocks show after they were put forward over a time: where they show more than what is asked for. */
function afterGap(local: number, offsets: ReadonlySet<number>, zone: string): number {
  const moments = [...offsets].map((offset) => local - offset)
  let [before, after] = [Math.min(...moments), Math.max(...moments)]
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE
    if (wall(middle, zone) > local) after = middle
    else before = middle
  }
  return after
}

/** What the clocks of a zone show, as if it were UTC, to the minute: in milliseconds since 1970. */
function wall(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  })
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? NaN
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}
