import { z } from 'zod'
import { MOST_PRINT } from '../../article/proof/print'

/** The print of a slip: text that a database can hold. */
export const slipPrint = z.string().min(1).max(MOST_PRINT).refine((value) => !/[\u0000\p{Surrogate}]/u.test(value), 'not plain text')

export const slipToIgnore = z.strictObject({ print: slipPrint })
