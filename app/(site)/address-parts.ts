import { numberIn, textIn } from '@/lib/editorial/address'
import { isDay } from '@/lib/editorial/dates'
import { isMonth } from '@/lib/editorial/month'
import { isTitleSlug } from '@/lib/editorial/slug'
import { NotFound } from '@/lib/server/errors'

/*
 * The parts of an address, strictly: what cannot be one is not found, and no query is asked.
 */

function nothing(): never {
  throw new NotFound('no-such-address')
}

export function titlePart(segment: string): string {
  return isTitleSlug(segment) ? segment : nothing()
}

export function dayPart(segment: string): string {
  return isDay(segment) ? segment : nothing()
}

export function numberPart(segment: string): number {
  return numberIn(segment) ?? nothing()
}

export function monthPart(segment: string): string {
  return isMonth(segment) ? segment : nothing()
}

export function textPart(segment: string): string {
  return textIn(segment) ?? nothing()
}

/** Which screen of a list an address asks for, from 1. */
export function screenIn(asked: URLSearchParams): number {
  return numberIn(asked.get('screen') ?? undefined) ?? 1
}

/** The year that an address asks for, of four digits; null for all. */
export function yearIn(asked: URLSearchParams): number | null {
  const year = numberIn(asked.get('year') ?? undefined)
  return year !== null && year >= 1_000 && year <= 9_999 ? year : null
}

/** The address of a screen of a list, in its one form. */
export function screenPath(path: string, screen: number): string {
  return screen === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}screen=${screen}`
}
