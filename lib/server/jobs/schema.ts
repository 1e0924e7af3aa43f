import { z } from 'zod'
import { isJobName } from './jobs'

/** One job, by its sort and its id. */
export const jobChoice = z.strictObject({ name: z.string().refine(isJobName), id: z.uuid() })
export interface JobChoice {
  readonly name: string
  readonly id: string
}
