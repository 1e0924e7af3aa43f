import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../editorial/actor'
import { contentOf } from '../../article/content'
import type { Finding, PreflightIssue } from '../../editorial/preflight'
import { preflight } from '../../editorial/preflight'
import { checkLaw } from '../../split/law'
import { authorise } from '../authorise'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { stored, storedContent } from '../json'
import { linesOfDump } from '../pages/queries'
import { storedStyle } from '../titles/stored-style'

const FOR_PUBLICATION = {
  title: { select: { slug: true, houseStyle: true } },
  pages: {
    orderBy: { number: 'asc' },
    include: {
      currentDump: { select: { bytes: true } },
      articles: {
        where: { closedAt: null },
        orderBy: { position: 'asc' },
        include: { tags: { select: { tagId: true } } },
      },
    },
  },
} as const

/** An issue with all that its Edition is made of. Five queries, whatever its size. */
export async function issueForPublication(tx: Transaction, issueId: string) {
  const issue = await tx.issue.findUnique({ where: { id: issueId }, include: FOR_PUBLICATION })
  if (!issue) throw new NotFound('no-such-issue')
  const { bylines } = storedStyle(issue.title.houseStyle)
  const pages = issue.pages.map((page) => ({
    id: page.id,
    number: page.number,
    name: page.name,
    unplaced: unplacedOn(page),
    articles: page.articles.map((article) => ({
      id: article.id,
      ordinal: article.ordinal,
      position: article.position,
      content: contentOf(stored('blocks', article.doc), bylines),
      tags: article.tags.map(({ tagId }) => tagId),
      revision: article.revision,
    })),
  }))
  return { id: issue.id, number: issue.number, title: issue.title.slug, date: issue.date, pages }
}

export type IssueForPublication = Awaited<ReturnType<typeof issueForPublication>>
type PageForPublication = IssueForPublication['pages'][number]
type PageRow = {
  readonly currentDumpId: string | null
  readonly currentDump: { readonly bytes: Uint8Array } | null
  readonly aside: Parameters<typeof stored>[1]
  readonly articles: readonly { readonly id: string; readonly doc: Parameters<typeof stored>[1] }[]
}

function unplacedOn({ currentDumpId, currentDump, aside, articles }: PageRow): number {
  if (currentDump === null) return 0
  const state = {
    dump: currentDumpId,
    articles: articles.map(({ id, doc }) => ({ id, blocks: stored('blocks', doc) })),
    aside: stored('aside', aside),
  }
  return checkLaw(state, linesOfDump(currentDump.bytes)).length
}

/** What pre-flight says of an issue as it stands. */
export function findingsOf(issue: IssueForPublication): Finding[] {
  return preflight({ number: issue.number, pages: issue.pages.map(preflightPage) })
}

function preflightPage({ id, number, unplaced, articles }: PageForPublication): PreflightIssue['pages'][number] {
  return {
    id,
    number,
    unplaced,
    articles: articles.map(({ id: article, content, tags }) => ({
      id: article,
      headline: content.headline,
      damaged: content.damaged,
      paragraphs: content.body.filter(({ role }) => role === 'body').length,
      authors: content.authors.length,
      captionsWithoutCredit: content.photos.filter(({ caption, credit }) => caption !== null && credit === null).length,
      tags: tags.length,
    })),
  }
}

/** What stands between an issue and its publication. */
export async function preflightIssue(actor: Actor, issueId: string): Promise<Finding[]> {
  authorise(actor, 'see-desk')
  return findingsOf(await issueForPublication(db(), issueId))
}

/** Whether publishing the issue as it stands would show anything else than this Edition of it does. Two queries. */
export async function differsFromEdition(editionId: string, issue: IssueForPublication): Promise<boolean> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      issueNumber: true,
      pages: { orderBy: { number: 'asc' }, select: { number: true, name: true } },
      articles: {
        orderBy: [{ pageNumber: 'asc' }, { position: 'asc' }],
        select: { articleId: true, pageNumber: true, ordinal: true, position: true, content: true, tags: { select: { tagId: true } } },
      },
    },
  })
  const frozen = {
    number: edition.issueNumber,
    pages: edition.pages,
    articles: edition.articles.map(({ articleId: id, pageNumber: page, ordinal, position, content, tags }) => ({
      id, page, ordinal, position, content: storedContent(content), tags: tags.map(({ tagId }) => tagId).sort(),
    })),
  }
  const current = {
    number: issue.number,
    pages: issue.pages.map(({ number, name }) => ({ number, name })),
    articles: issue.pages.flatMap(({ number: page, articles }) => articles.map(({ id, ordinal, position, content, tags }) => ({
      id, page, ordinal, position, content, tags: [...tags].sort(),
    }))),
  }
  // What was stored went through JSON, which knows no undefined.
  return !isDeepStrictEqual(frozen, JSON.parse(JSON.stringify(current)))
}
