import { z } from 'zod'
import { isTerm } from '../../erasure/terms'
import { titleSlug } from '../titles/schema'

/** A name, a number, an address as it is printed; more would be another search. */
const term = z.string().trim().max(100).refine(isTerm)
const terms = z.array(term).min(1).max(10)

export const erasureSearch = z.strictObject({ title: titleSlug, terms })
export type ErasureSearch = z.infer<typeof erasureSearch>

/** More than any person is named in; a deed of this size is done in parts. */
export const MOST_PLACES = 500

export const erasureOrder = z.strictObject({
  terms,
  /** Why, by which law and whose request: it is kept, and never what was erased. */
  reason: z.string().trim().min(5).max(1000),
  pages: z.array(z.uuid()).max(MOST_PLACES),
  articles: z.array(z.uuid()).max(MOST_PLACES),
}).refine(({ pages, articles }) => pages.length + articles.length > 0)
export type ErasureOrder = z.infer<typeof erasureOrder>
