import 'server-only'
import type { Actor } from '../../editorial/actor'
import { dateOf, dayOf } from '../../editorial/dates'
import type { Finding } from '../../editorial/preflight'
import type { ProofLevel } from '../../editorial/workflow/proof-level'
import type { Progress } from '../../editorial/workflow/progress'
import { listHeadline } from '../articles/list-headline'
import { type AssignmentView, assignmentsOf } from '../assignments/queries'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { db, sql } from '../db'
import { differsFromEdition, findingsOf, issueForPublication } from '../editions/queries'
import { NotFound } from '../errors'
import { noticesOfIssue, type StandingNotices } from '../notices/queries'
import { waitingPublication, type WaitingPublication } from '../publications/queries'
import { WAITING, waitingOf, type WaitingReview } from '../reviews/waiting'
import type { IssuePlace } from './schema'

const TITLE = { select: { slug: true, name: true, language: true } } as const
const LIVE = { select: { number: true, createdAt: true, shownAt: true } } as const
const OPEN = { where: { closedAt: null } } as const

export interface TitleName {
  readonly slug: string
  readonly name: string
  readonly language: string
}

export interface LiveEdition {
  readonly number: number
  readonly at: string
}

/** An issue as the desk lists it. */
export interface IssueRow {
  readonly id: string
  readonly title: TitleName
  readonly date: string
  readonly number: string | null
  readonly pages: number
  readonly articles: number
  readonly live: LiveEdition | null
}

/** How many issues one screen of the list shows. */
export const ISSUES_A_SCREEN = 50

/** The newest issues of all titles at which one is, or of one of them, `screen` counting from 0. One query. */
export async function listIssues(actor: Actor, { title, screen = 0 }: { title?: string; screen?: number } = {}): Promise<IssueRow[]> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const rows = await db().issue.findMany({
    where: { ...(title ? { title: { slug: title } } : {}), ...ofThese(titles) },
    orderBy: [{ date: 'desc' }, { title: { slug: 'asc' } }],
    skip: screen * ISSUES_A_SCREEN,
    take: ISSUES_A_SCREEN,
    include: { title: TITLE, liveEdition: LIVE, _count: { select: { pages: true, articles: OPEN } } },
  })
  return rows.map(({ id, title: paper, date, number, liveEdition, _count }) => ({
    id,
    title: paper,
    date: dayOf(date),
    number,
    pages: _count.pages,
    articles: _count.articles,
    live: liveOf(liveEdition),
  }))
}

/** The issue of a title on a day. */
export async function findIssue(actor: Actor, { title, date }: IssuePlace): Promise<{ id: string }> {
  const titles = authoriseSomewhere(actor, 'see-desk')
  const issue = await db().issue.findFirst({ where: { title: { slug: title }, date: dateOf(date), ...ofThese(titles) }, select: { id: true } })
  if (!issue) throw new NotFound('no-such-issue')
  return issue
}

function ofThese(titles: readonly string[] | null) {
  return titles === null ? {} : { titleId: { in: [...titles] } }
}

function liveOf(edition: { number: number; createdAt: Date; shownAt: Date | null } | null): LiveEdition | null {
  return edition && { number: edition.number, at: (edition.shownAt ?? edition.createdAt).toISOString() }
}

export interface DeskArticleRow {
  readonly id: string
  readonly ordinal: number
  /** As it was read: what a sign-off from this list is for. */
  readonly revision: number
  readonly level: ProofLevel
  readonly progress: Progress
  readonly headline: string
  readonly damaged: boolean
  readonly tags: number
  readonly findings: number
  readonly assignment: AssignmentView | null
  /** What readers were told of it; null for one that they have never seen. */
  readonly said: StandingNotices | null
}

export interface DeskPageRow {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly dump: { readonly fileName: string; readonly encoding: string; readonly importedAt: string } | null
  readonly articles: readonly DeskArticleRow[]
  /** New dumps of the page that wait to be decided about. */
  readonly reviews: readonly WaitingReview[]
}

/** An Edition as the desk lists it: when it was frozen, the one page that was published by it, and whether readers ever saw it. */
export interface EditionRow {
  readonly number: number
  readonly at: string
  readonly page: number | null
  readonly shown: boolean
}

/** An issue with its pages, their articles, and what stands between it and its publication. */
export interface DeskIssue {
  readonly id: string
  readonly title: TitleName
  readonly date: string
  readonly number: string | null
  readonly live: LiveEdition | null
  readonly editions: readonly EditionRow[]
  /** What waits for its time. */
  readonly waiting: WaitingPublication | null
  /** The zone of the title, by its IANA name. */
  readonly timeZone: string
  /** Whether publishing now would show anything else than the live Edition does. */
  readonly changedSince: boolean
  readonly pages: readonly DeskPageRow[]
  readonly findings: readonly Finding[]
}

/** An issue for the desk. Its number of queries does not grow with its pages. */
export async function deskIssue(actor: Actor, issueId: string): Promise<DeskIssue> {
  await authoriseAt(actor, 'see-desk', { kind: 'issue', ids: [issueId] })
  const [issue, content, said] = await Promise.all([issueRow(issueId), issueForPublication(db(), issueId), noticesOfIssue(sql(), issueId)])
  const findings = findingsOf(content)
  const given = [...content.pages.flatMap(({ articles }) => articles), ...issue.pages.flatMap(({ reviews }) => reviews)]
  const assignments = await assignmentsOf(db(), given.map(({ id }) => id))
  const articlesOn = new Map(content.pages.map((page) => [page.id, page.articles]))
  const findingsAbout = (id: string) => findings.filter(({ article }) => article?.id === id).length
  return {
    id: issue.id,
    title: { slug: issue.title.slug, name: issue.title.name, language: issue.title.language },
    date: dayOf(issue.date),
    number: issue.number,
    live: liveOf(issue.liveEdition),
    editions: issue.editions.map(({ number, createdAt, onlyPage, shownAt }) => ({
      number, at: createdAt.toISOString(), page: onlyPage, shown: shownAt !== null,
    })),
    waiting: await waitingPublication(issueId, content),
    timeZone: issue.title.timeZone,
    changedSince: issue.liveEditionId !== null && (await differsFromEdition(issue.liveEditionId, content)),
    findings,
    pages: issue.pages.map(({ id, number, name, currentDump, reviews }) => ({
      id,
      number,
      name,
      dump: currentDump && { ...currentDump, importedAt: currentDump.importedAt.toISOString() },
      reviews: waitingOf(reviews, assignments),
      articles: (articlesOn.get(id) ?? []).map((article) => ({
        id: article.id,
        ordinal: article.ordinal,
        revision: article.revision,
        level: article.level,
        progress: article.progress,
        headline: listHeadline(article.blocks),
        damaged: article.content.damaged !== null,
        tags: article.tags.length,
        findings: findingsAbout(article.id),
        assignment: assignments.get(article.id) ?? null,
        said: said.get(article.id) ?? null,
      })),
    })),
  }
}

async function issueRow(id: string) {
  const issue = await db().issue.findUnique({
    where: { id },
    include: {
      title: { select: { ...TITLE.select, timeZone: true } },
      liveEdition: LIVE,
      editions: { orderBy: { number: 'desc' }, select: { number: true, createdAt: true, onlyPage: true, shownAt: true } },
      pages: {
        orderBy: { number: 'asc' },
        include: {
          currentDump: { select: { fileName: true, encoding: true, importedAt: true } },
          reviews: WAITING,
        },
      },
    },
  })
  if (!issue) throw new NotFound('no-such-issue')
  return issue
}
