import 'server-only'
import DataLoader from 'dataloader'
import { dateOf } from '../../editorial/dates'
import { NotFound } from '../errors'
import { preparedSql } from '../db'
import { lazily } from '../lazily'
import type { Impression, ScreenAsked, Stamps } from './schema'

/** A screen as one reader asks for it. */
interface Wanted {
  readonly address: string
  readonly language: string
  /** Which build of Galley asks. */
  readonly build: string
  /** The validator of what whoever asks has already. */
  readonly has: string | null
}

/** More readers at one moment are answered in turns, so that what the database sends at once stays small: some two megabytes. */
const READERS_AT_ONCE = 100

/**
 * Readers who ask at the same moment are answered by one statement: what a statement costs besides its rows is most of what a kept
 * screen costs. Nothing is remembered from one moment to the next, so that nobody is shown what is out of date.
 */
const keptImpressions = lazily(() => new DataLoader(readKept, {
  cache: false, maxBatchSize: READERS_AT_ONCE, batchScheduleFn: (send) => void setImmediate(send),
}))

/**
 * A screen that was kept and shows what readers would see if it were made now; null where there is none. After a day a screen is
 * made anew in any case: lists of what else was printed on a subject grow with every issue, and no revision tells so.
 *
 * @param build which build of Galley asks
 * @param has the validator of what whoever asks has already
 */
export function keptImpression({ address, language }: ScreenAsked, build: string, has: string | null): Promise<Impression | null> {
  return keptImpressions().load({ address, language: language ?? '', build, has })
}

/** One prepared statement, by keys alone, because this is what most readers cost. */
async function readKept(wanted: readonly Wanted[]): Promise<(Impression | null)[]> {
  const column = <K extends keyof Wanted>(name: K) => wanted.map((one) => one[name])
  const kept = await preparedSql().$queryRaw<(Impression & { readonly place: number })[]>`
    SELECT w."place"::int, m."etag", CASE WHEN m."etag" = w."has" THEN NULL ELSE m."html" END AS html, m."madeAt"
    FROM unnest(${column('address')}::text[], ${column('language')}::text[], ${column('build')}::text[], ${column('has')}::text[])
      WITH ORDINALITY AS w("address", "language", "build", "has", "place")
    JOIN "Impression" m ON m."address" = w."address" AND m."language" = w."language" AND m."build" = w."build"
    JOIN "Site" s ON s."revision" = m."siteRevision"
    JOIN "Title" t ON t."id" = m."titleId" AND t."siteRevision" = m."titleRevision"
      AND (m."issuesRevision" IS NULL OR m."issuesRevision" = t."issuesRevision")
    LEFT JOIN "Issue" i ON i."id" = m."issueId"
    WHERE m."issueRevision" IS NOT DISTINCT FROM i."siteRevision" AND m."madeAt" > now() - interval '1 day'`
  const found = new Map(kept.map(({ place, ...impression }) => [place, impression]))
  return wanted.map((_, at) => found.get(at + 1) ?? null)
}

/**
 * What a screen that is made now is made from, and the language of its title. To be asked before anything else is: what changes in between then makes it out of
 * date, and never good for longer than it is. One statement.
 */
export async function stampsOf({ title, day, manyIssues }: ScreenAsked): Promise<Stamps & { readonly language: string }> {
  const [stamps] = await preparedSql().$queryRaw<(Stamps & { language: string })[]>`
    SELECT t."language", t."id" AS "titleId", i."id" AS "issueId", s."revision" AS "siteRevision", t."siteRevision" AS "titleRevision",
      t."issuesRevision", i."siteRevision" AS "issueRevision"
    FROM "Site" s CROSS JOIN "Title" t
    LEFT JOIN "Issue" i ON i."titleId" = t."id" AND i."date" = ${day === null ? null : dateOf(day)}::date
    WHERE t."slug" = ${title}`
  if (!stamps) throw new NotFound('no-such-title', { title })
  return manyIssues ? stamps : { ...stamps, issuesRevision: null }
}
