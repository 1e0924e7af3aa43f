import 'server-only'
import { env } from '../env'
import { log } from '../log'
import { startWorker } from './worker'

/** A database that is down comes back in minutes at best; asking more often would only fill the log. */
const TRY_AGAIN = 30_000

/**
 * Runs a worker within the process that serves, which does not wait for it: where it cannot start, pages are served all the same,
 * and it is tried again. It stops with the process; what is cut off then was one transaction, which is done again.
 */
export function keepWorker(): void {
  if (env().GALLEY_WORKER === 'no') return
  startWorker().then(
    (worker) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void worker.stop())
    },
    (error: unknown) => {
      log().error({ error }, 'the worker could not start, and is started again in half a minute')
      // The process may end before.
      setTimeout(keepWorker, TRY_AGAIN).unref()
    },
  )
}
