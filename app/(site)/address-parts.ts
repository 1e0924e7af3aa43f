import { notFound } from 'next/navigation'
import { numberIn, textIn } from '@/lib/editorial/address'
import { isDay } from '@/lib/editorial/dates'
import { isTitleSlug } from '@/lib/editorial/slug'

/*
 * The parts of an address, strictly: what cannot be one is not found, and no query is asked.
 */

export function titlePart(segment: string): string {
  return isTitleSlug(segment) ? segment : notFound()
}

export function dayPart(segment: string): string {
  return isDay(segment) ? segment : notFound()
}

export function numberPart(segment: string): number {
  return numberIn(segment) ?? notFound()
}

export function tagPart(segment: string): string {
  return textIn(segment) ?? notFound()
}

/** Which screen of a list an address asks for, from 1. */
export function screenIn(asked: string | readonly string[] | undefined): number {
  return typeof asked === 'string' ? (numberIn(asked) ?? 1) : 1
}
