import { z } from 'zod'
import { DESK_STATES } from '../../search/desk-wish'
import { SEARCH_ORDERS } from '../../search/wish'

const part = z.string().min(1).max(200).nullable()

/** A search of the desk, as a `DeskSearchWish`. */
export const deskSearchOf = z.strictObject({
  q: z.string().min(1).max(2_000), title: part, from: part, to: part, page: z.number().int().min(1).max(9_999).nullable(), author: part, tag: part,
  order: z.enum(SEARCH_ORDERS), screen: z.number().int().min(0).max(9_999), state: z.enum(DESK_STATES),
})
