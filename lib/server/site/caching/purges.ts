import 'server-only'
import { env } from '../../env'

/** Whether a CDN is told of what is stale. */
export function isPurged(): boolean {
  return env().GALLEY_PURGE_URL !== undefined
}
