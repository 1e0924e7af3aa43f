import 'server-only'
import type { Actor } from '../../editorial/actor'
import { dayOf } from '../../editorial/dates'
import type { Line } from '../../dump/span'
import { momentBefore } from '../../split/moments'
import type { PageState } from '../../split/page-state'
import type { Deed } from '../../split/step'
import { authoriseAt } from '../authorise'
import { db } from '../db'
import { dumpsOfPage, type PageDump } from '../dumps/queries'
import { NotFound } from '../errors'
import { stored } from '../json'
import { linesOfDump } from '../pages/page-row'
import { OPEN_ARTICLES, stateOf } from '../pages/queries'

/** One Step of a page, as its history tells it. */
export interface PastStep {
  readonly id: string
  /** The page's revision that it made. */
  readonly seq: number
  readonly deed: Deed
  readonly at: string
  /** Who made it; null for the system. */
  readonly by: string | null
  /** The Step that it took back or brought back, by its revision. */
  readonly undoes: number | null
  /** The headlines of the articles that it changed, as they are called now. */
  readonly articles: readonly string[]
}

/** The history of a page, and the page as it was structured after one of its Steps. */
export interface PageHistory {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly revision: number
  readonly issue: { readonly id: string; readonly date: string; readonly title: { readonly name: string; readonly language: string } }
  /** The newest first. */
  readonly steps: readonly PastStep[]
  /** The oldest first. */
  readonly dumps: readonly PageDump[]
  /** The revision that is shown: 0 is the page as it was imported. */
  readonly shown: number
  readonly lines: readonly Line[]
  readonly state: PageState
  /** How many Steps could not be taken back, because text that they moved is gone. */
  readonly missing: number
}

/** The Steps of a page and one moment of it, by default the last. Five queries; of old Steps only what leads back is read. */
export async function pageHistory(actor: Actor, pageId: string, wanted: number | null): Promise<PageHistory> {
  await authoriseAt(actor, 'see-desk', { kind: 'page', ids: [pageId] })
  const page = await db().page.findUnique({
    where: { id: pageId },
    include: { issue: { include: { title: true } }, articles: OPEN_ARTICLES },
  })
  if (!page) throw new NotFound('no-such-page')
  const shown = Math.min(wanted ?? page.revision, page.revision)
  const [steps, dumps, later] = await Promise.all([
    pastSteps(pageId),
    dumpsOfPage(pageId),
    db().step.findMany({ where: { pageId, seq: { gt: shown } }, orderBy: { seq: 'desc' }, select: { inverse: true } }),
  ])
  const moment = momentBefore(stateOf(page), later.map(({ inverse }) => stored('step', inverse)))
  // A moment before a Review was applied stands on the dump of then.
  const dump = moment.page.dump === null ? null : await db().dump.findUnique({ where: { id: moment.page.dump }, select: { bytes: true } })
  return {
    id: page.id,
    number: page.number,
    name: page.name,
    revision: page.revision,
    issue: { id: page.issue.id, date: dayOf(page.issue.date), title: { name: page.issue.title.name, language: page.issue.title.language } },
    steps,
    dumps,
    shown,
    lines: dump ? linesOfDump(dump.bytes) : [],
    state: moment.page,
    missing: moment.missing,
  }
}

interface StepRow {
  readonly id: string
  readonly seq: number
  readonly deed: Deed
  readonly at: Date
  readonly by: string | null
  readonly undoes: number | null
  readonly articles: readonly string[]
}

/** The Steps of a page, the newest first, without their ops. */
async function pastSteps(pageId: string): Promise<PastStep[]> {
  const rows = await db().$queryRaw<StepRow[]>`
    SELECT s."id", s."seq", s."step"->>'deed' AS "deed", s."at", u."name" AS "by", t."seq" AS "undoes",
      ARRAY(SELECT a."headline" FROM jsonb_object_keys(s."touched") k JOIN "Article" a ON a."id" = k::uuid
        WHERE a."headline" <> '' ORDER BY a."position", a."ordinal") AS "articles"
    FROM "Step" s LEFT JOIN "User" u ON u."id" = s."actorId" LEFT JOIN "Step" t ON t."id" = s."undoesId"
    WHERE s."pageId" = ${pageId}::uuid ORDER BY s."seq" DESC`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
