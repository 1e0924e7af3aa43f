import 'server-only'
import { dateOf } from '../../editorial/dates'
import { NotFound } from '../errors'
import { preparedSql } from '../db'
import type { Impression, ScreenAsked, Stamps } from './schema'

/**
 * A screen that was kept and shows what readers would see if it were made now; null where there is none. One prepared statement, by
 * keys alone, because this is what most readers cost. After a day a screen is made anew in any case: lists of what else was printed
 * on a subject grow with every issue, and no revision tells so.
 *
 * @param build which build of Galley asks
 * @param has the validator of what whoever asks has already
 */
export async function keptImpression({ address, language }: ScreenAsked, build: string, has: string | null): Promise<Impression | null> {
  const [kept] = await preparedSql().$queryRaw<Impression[]>`
    SELECT m."etag", CASE WHEN m."etag" = ${has} THEN NULL ELSE m."html" END AS html, m."madeAt"
    FROM "Impression" m JOIN "Site" s ON s."revision" = m."siteRevision"
    JOIN "Title" t ON t."id" = m."titleId" AND t."siteRevision" = m."titleRevision"
      AND (m."issuesRevision" IS NULL OR m."issuesRevision" = t."issuesRevision")
    LEFT JOIN "Issue" i ON i."id" = m."issueId"
    WHERE m."address" = ${address} AND m."language" = ${language ?? ''} AND m."build" = ${build}
      AND m."issueRevision" IS NOT DISTINCT FROM i."siteRevision" AND m."madeAt" > now() - interval '1 day'`
  return kept ?? null
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
