import type { Report } from '@/bench/figure'

/** A way in which something goes wrong, done so many times, and what must hold afterwards as figures. */
export interface Trial {
  /** What is done so many times, and how long that takes on a small machine, in words. */
  readonly takes: string
  /** How often where nobody says: what is promised. Tests do it `short` times, within seconds. */
  readonly times: number
  /** What is counted, and the option that says how many. */
  readonly unit?: 'times' | 'minutes'
  readonly short: number
  /** Runs on the database that DATABASE_URL names, which holds what is migrated and nothing else, unless it opens one of its own. */
  run(times: number): Promise<Report>
}

/** The trials, by name. One is loaded when it is asked for. */
export const trials: Readonly<Record<string, () => Promise<Trial>>> = {
  'kill-import': async () => (await import('./kill-import/kill-import')).killImport,
  'same-articles': async () => (await import('./same-articles/same-articles')).sameArticles,
  'every-order': async () => (await import('./every-order/every-order')).everyOrder,
  'bad-dumps': async () => (await import('./bad-dumps/bad-dumps')).badDumps,
  'database-away': async () => (await import('./database-away/database-away')).databaseAway,
  day: async () => (await import('./day/day')).day,
  'storage-fails': async () => (await import('./storage-fails/storage-fails')).storageFails,
}
