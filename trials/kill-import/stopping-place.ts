import pg from 'pg'
import { IMPORTER } from './importer'

/** Where an import can be stopped: right before the first row that it writes into a table, in the order of its writes. */
export const STOPPING_PLACES = ['Issue', 'Page', 'Dump', 'Article', 'DeskText', 'Version', 'Event'] as const
export type StoppingPlace = (typeof STOPPING_PLACES)[number]

/** How often the database is asked how far it is, in milliseconds. */
const LOOK = 2

/** Looks at the database, and stops the importer in it. */
export interface Watch {
  /** Keeps the importer from a table until `open` is called. */
  close(place: StoppingPlace): Promise<void>
  open(): Promise<void>
  /** Waits until the importer stands before the table that is closed. */
  stands(): Promise<void>
  /** Waits until no connection of an importer is left: that of a killed process stays until its last statement is done. */
  gone(): Promise<void>
  end(): Promise<void>
}

export async function openWatch(): Promise<Watch> {
  const [lock, look] = [new pg.Client(process.env['DATABASE_URL']), new pg.Client(process.env['DATABASE_URL'])]
  await Promise.all([lock.connect(), look.connect()])
  async function until(condition: string, rows: number): Promise<void> {
    for (;;) {
      const { rowCount } = await look.query(`SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND ${condition}`, [IMPORTER])
      if (rowCount === rows) return
      await new Promise((resolve) => setTimeout(resolve, LOOK))
    }
  }
  return {
    close: async (place) => void (await lock.query(`BEGIN; LOCK TABLE "${place}" IN SHARE ROW EXCLUSIVE MODE`)),
    open: async () => void (await lock.query('ROLLBACK')),
    stands: () => until(`wait_event_type = 'Lock'`, 1),
    gone: () => until('true', 0),
    end: async () => void (await Promise.all([lock.end(), look.end()])),
  }
}
