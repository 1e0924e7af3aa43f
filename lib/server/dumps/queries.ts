import 'server-only'
import type { Actor } from '../../editorial/actor'
import { dayOf } from '../../editorial/dates'
import { dumpsAsOne } from '../../review/dumps/as-one'
import { fold, type FoldedStretch } from '../../review/dumps/fold'
import { authoriseAt } from '../authorise'
import { db } from '../db'
import { NotFound } from '../errors'
import { linesOfDump } from '../pages/page-row'

/** A dump as a person knows it. */
export interface NamedDump {
  readonly id: string
  readonly fileName: string
  readonly at: string
  /** Who imported it; null for the system. */
  readonly by: string | null
}

/** A dump of a page, and whether the page stands on it. */
export interface PageDump extends NamedDump {
  readonly current: boolean
}

interface DumpRow {
  readonly id: string
  readonly fileName: string
  readonly at: Date
  readonly by: string | null
  readonly current: boolean
}

/** All dumps of a page, the oldest first, without their bytes. One query. */
export async function dumpsOfPage(pageId: string): Promise<PageDump[]> {
  const rows = await db().$queryRaw<DumpRow[]>`
    SELECT d."id", d."fileName", d."importedAt" AS "at", u."name" AS "by", d."id" = p."currentDumpId" IS TRUE AS "current"
    FROM "Dump" d JOIN "Page" p ON p."id" = d."pageId" LEFT JOIN "User" u ON u."id" = d."importedById"
    WHERE d."pageId" = ${pageId}::uuid ORDER BY d."importedAt", d."id"`
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}

/** Two dumps of a page, held against each other. */
export interface ComparedDumps {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly issue: { readonly id: string; readonly date: string; readonly title: { readonly name: string; readonly language: string } }
  /** All dumps of the page, the oldest first. */
  readonly dumps: readonly PageDump[]
  /** Null where the page has fewer than two. */
  readonly comparison: {
    readonly old: string
    readonly now: string
    readonly stretches: readonly FoldedStretch[]
    readonly approximate: boolean
  } | null
}

/**
 * Compares two dumps of a page: those that are asked for, else the current one with the one before it; where it is the first,
 * with the newest. Worked out here, because two as one text are less to send than both, and the browser needs no aligner.
 * Three queries.
 *
 * A dump of another page is NotFound.
 */
export async function comparedDumps(actor: Actor, pageId: string, wanted: Wanted): Promise<ComparedDumps> {
  await authoriseAt(actor, 'see-desk', { kind: 'page', ids: [pageId] })
  const [page, dumps] = await Promise.all([
    db().page.findUnique({
      where: { id: pageId },
      select: { id: true, number: true, name: true, issue: { select: { id: true, date: true, title: { select: { name: true, language: true } } } } },
    }),
    dumpsOfPage(pageId),
  ])
  if (!page) throw new NotFound('no-such-page')
  const { issue, ...place } = page
  const pair = pairOf(dumps, wanted)
  return { ...place, issue: { ...issue, date: dayOf(issue.date) }, dumps, comparison: pair && await compared(pair) }
}

/** Ids of the two that are asked for. */
interface Wanted {
  readonly old?: string | undefined
  readonly now?: string | undefined
}

interface Pair {
  readonly old: string
  readonly now: string
}

function pairOf(dumps: readonly PageDump[], wanted: Wanted): Pair | null {
  if ([wanted.old, wanted.now].some((id) => id !== undefined && !dumps.some((dump) => dump.id === id))) throw new NotFound('no-such-dump')
  const at = dumps.findIndex(({ current }) => current)
  const [old, now] = at > 0 ? [dumps[at - 1], dumps[at]] : [dumps[0], dumps.at(-1)]
  if (old === undefined || now === undefined || old === now) return null
  return { old: wanted.old ?? old.id, now: wanted.now ?? now.id }
}

async function compared({ old, now }: Pair): Promise<NonNullable<ComparedDumps['comparison']>> {
  const rows = await db().dump.findMany({ where: { id: { in: [old, now] } }, select: { id: true, bytes: true } })
  const lines = (wanted: string) => {
    const row = rows.find(({ id }) => id === wanted)
    return row ? linesOfDump(row.bytes) : []
  }
  const { stretches, approximate } = dumpsAsOne(lines(old), lines(now))
  return { old, now, stretches: fold(stretches), approximate }
}
