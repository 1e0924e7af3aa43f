import 'server-only'
import { z } from 'zod'

/** A sort of job: what it is told, how it is tried again, and when it comes by itself. */
interface JobSort {
  readonly payload: z.ZodType<object>
  /** How often it is tried again after it failed. */
  readonly retries: number
  /** Seconds before it is tried again, about twice as many each time. */
  readonly patience: number
  /** Seconds after which whoever does it is taken for dead, and somebody else tries. */
  readonly longest: number
  /** Seconds between two looks whether there is one. */
  readonly lookEvery: number
  /** When it comes by itself, as cron in UTC, and once when the first worker starts. */
  readonly schedule: string | null
}

/** Every sort of job that Galley does in the background. What is done is in `works.ts`. */
export const JOBS = {
  /** Takes away what has run out. At half past three, when no editor is at work and no paper closes, in most of the world. */
  tidy: { payload: z.object({}), retries: 2, patience: 60, longest: 900, lookEvery: 60, schedule: '30 3 * * *' },
  /** Loads the vocabularies that come along and gives tags the keys by which they are found, where something is missing: after an upgrade. */
  'prepare-tags': { payload: z.object({}), retries: 2, patience: 60, longest: 900, lookEvery: 60, schedule: '45 3 * * *' },
  /** Makes anew what search finds of articles that an older Galley froze, and reads what the desk's search does not know. A hundred thousand take some minutes. */
  'prepare-search': { payload: z.object({}), retries: 2, patience: 60, longest: 3_600, lookEvery: 60, schedule: '50 3 * * *' },
  /** Reads for the desk's search what was written and nobody searched for, so that no search has to wait for more than the newest of it. */
  'read-texts': { payload: z.object({}), retries: 0, patience: 0, longest: 900, lookEvery: 20, schedule: '*/5 * * * *' },
  /** Holds the machine's splits against what was published, for the desk's figures. */
  'score-splits': { payload: z.object({}), retries: 1, patience: 60, longest: 3_600, lookEvery: 60, schedule: '20 4 * * *' },
  /** Shows a frozen Edition at its time. It is a few statements, and readers wait for it: so it is looked for often and tried soon. */
  'show-publication': {
    payload: z.object({ publication: z.uuid() }), retries: 5, patience: 5, longest: 60, lookEvery: 3, schedule: null,
  },
  /** Shows what is due and was missed, because its job was lost or its worker died. */
  'show-due': { payload: z.object({}), retries: 0, patience: 0, longest: 120, lookEvery: 20, schedule: '*/5 * * * *' },
  /** Makes the renditions of one part of a photo. One is taken at each look, and a hundred photos may come at once: so it looks often. */
  'render-photo': {
    payload: z.object({ photo: z.uuid(), crop: z.string() }), retries: 3, patience: 30, longest: 300, lookEvery: 1, schedule: null,
  },
  /**
   * Works a part of an archive off, for a turn of twenty seconds at most, and sends its own next turn. What stops one, stops all pages (a
   * storage or database that is down), so it is tried for some hours.
   */
  'import-archive': { payload: z.object({ archive: z.uuid() }), retries: 12, patience: 5, longest: 120, lookEvery: 1, schedule: null },
  /** Publishes an issue all of whose pages an archive has brought, where its title says so. */
  'publish-imported': { payload: z.object({ issue: z.uuid() }), retries: 3, patience: 30, longest: 60, lookEvery: 1, schedule: null },
  /** Goes on with archives whose jobs were lost. */
  'resume-archives': { payload: z.object({}), retries: 0, patience: 0, longest: 120, lookEvery: 20, schedule: '*/5 * * * *' },
  /** Makes the renditions of photos whose jobs were lost. */
  'resume-photos': { payload: z.object({}), retries: 0, patience: 0, longest: 120, lookEvery: 20, schedule: '*/5 * * * *' },
  /** Tells a CDN what is stale. Readers see the old until it has heard: so it is looked for often, and tried for some ten minutes. */
  purge: { payload: z.object({ tags: z.array(z.string()) }), retries: 7, patience: 5, longest: 30, lookEvery: 1, schedule: null },
} as const satisfies Readonly<Record<string, JobSort>>

export type JobName = keyof typeof JOBS
export const JOB_NAMES = Object.keys(JOBS).filter((name): name is JobName => Object.hasOwn(JOBS, name))

/** What a job of a sort is told. */
export type Payload<N extends JobName> = z.infer<(typeof JOBS)[N]['payload']>

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name)
}
