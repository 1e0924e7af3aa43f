import { z } from 'zod'
import { MOST_PRINT } from '../../article/proof/print'

/** The print of a slip. */
export const slipPrint = z.string().min(1).max(MOST_PRINT)

export const slipToIgnore = z.strictObject({ print: slipPrint })
