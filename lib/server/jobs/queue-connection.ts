import 'server-only'
import { openPool, type WrittenSql, writtenSqlOn } from '../db'
import { env } from '../env'

/** One looks for jobs, one does them, one is left for pg-boss's own housekeeping. */
const CONNECTIONS = 3

/** How pg-boss (10) ends the statements that say how jobs ended. */
const SAYS_THE_END = /SELECT COUNT\(\*\) FROM results\s*$/

/** The connections of a worker to its queue. */
interface QueueConnection extends WrittenSql {
  readonly close: () => Promise<void>
}

/**
 * Connections of which a worker outlives the loss. For the statement that says how a job ended, pg-boss (10) does not wait: where the
 * database goes away just then, nothing would catch its error, and the process would end. So that error is told to `trouble` here. The
 * job counts as begun until its time has run out, and is done again then.
 */
export function openQueueConnection(trouble: (error: unknown) => void): QueueConnection {
  const pool = openPool({ connectionString: env().DATABASE_URL, max: CONNECTIONS, application_name: 'galley worker' }, trouble)
  const { executeSql } = writtenSqlOn(pool)
  return {
    executeSql: async <T>(text: string, values?: readonly unknown[]) => {
      try {
        return await executeSql<T>(text, values)
      } catch (error) {
        if (!SAYS_THE_END.test(text)) throw error
        trouble(error)
        return { rows: [{ count: '0' } as T] }
      }
    },
    close: () => pool.end(),
  }
}
