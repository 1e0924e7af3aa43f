import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../editorial/actor'
import type { Block } from '../../article/block'
import { type ArticleContent, contentOf, type FigureBlock, type KnownPhotos } from '../../article/content'
import { photosOf, waitsForPicture } from '../../article/figure-picture'
import { isJoined, jumpLines, wholeBlocks } from '../../article/whole'
import { correctionFindings, type WatchingIssue } from '../../editorial/notices/correction-watch'
import type { Finding, PreflightArticle, PreflightIssue } from '../../editorial/preflight'
import { preflight } from '../../editorial/preflight'
import { isToldUnproofed, lowestLevel, type ProofLevel } from '../../editorial/workflow/proof-level'
import { type Progress, progressOf } from '../../editorial/workflow/progress'
import { glueBetween } from '../../split/glue'
import { jumpsOf, wholesOf } from '../../split/parts'
import { issueParts } from '../articles/parts'
import { authoriseAt } from '../authorise'
import { db, type Sql } from '../db'
import { stored, storedContent } from '../json'
import { standingCorrections } from '../notices/queries'
import { photosByIds } from '../photos/queries'
import { LEVEL_OF, signOffsOf } from '../sign-offs/queries'
import { storedSettings } from '../titles/stored-settings'
import { storedStyle } from '../titles/stored-style'
import { openComments, pageFacts } from './page-facts'
import { publicationRows } from './publication-rows'

/** A printed part of an article: all of it, for one that does not jump. */
export interface PublicationPart {
  readonly id: string
  readonly page: number
  readonly ordinal: number
  readonly position: number
  readonly revision: number
  readonly blocks: readonly Block[]
  readonly tags: readonly string[]
  readonly level: ProofLevel
}

/** An article as an Edition freezes it: the whole, at the place of its first part, with the later parts that went into it. */
export interface WholeArticle extends Omit<PublicationPart, 'blocks'> {
  readonly content: ArticleContent
  readonly parts: readonly PublicationPart[]
}

/**
 * An issue with all that its Edition is made of: five queries, whatever its size, and one more for each of comments, corrections
 * and photos where there are any. To an issue of ten articles, each query costs as much as an article.
 */
export async function issueForPublication(tx: Sql, issueId: string) {
  const issue = await publicationRows(tx, issueId)
  const { bylines } = storedStyle(issue.houseStyle)
  const settings = storedSettings(issue.settings)
  const ids = issue.pages.flatMap(({ articles }) => articles.map(({ id }) => id))
  const jumps = jumpsOf(await issueParts(tx, issueId))
  const signOffs = await signOffsOf(tx, ids)
  const comments = issue.commented ? await openComments(tx, ids) : new Map<string, number>()
  const corrections = issue.corrected ? await standingCorrections(tx, { issue: issueId }) : []
  const photos = await photosByIds(tx, photosOf(issue.pages.flatMap(({ articles }) => articles.flatMap(({ doc }) => stored('blocks', doc)))))
  const pages = issue.pages.map((page) => ({
    id: page.id,
    number: page.number,
    name: page.name,
    reviews: page.reviews,
    ...pageFacts(page),
    articles: page.articles.map(({ id, ordinal, position, doc, tags, revision, level }) => ({
      id, page: page.number, ordinal, position, revision, blocks: stored('blocks', doc), tags,
      content: contentOf(stored('blocks', doc), bylines, photos),
      waitingCaptions: stored('blocks', doc).filter((block) => waitsForPicture(block, (photo) => photos.has(photo))).length,
      level,
      progress: progressOf(settings.chain, signOffs.get(id) ?? []),
      comments: comments.get(id) ?? 0,
    })),
  }))
  const articles = wholesOf(pages.flatMap((page) => page.articles), jumps).map((parts) => wholeOf(parts, bylines, photos))
  return { id: issue.id, number: issue.number, title: issue.slug, settings, corrections, day: issue.day, shownAt: issue.shownAt, pages, articles }
}

function wholeOf(
  [first, ...parts]: readonly [ForPreflight, ...ForPreflight[]], bylines: readonly string[] | undefined, photos: KnownPhotos,
): WholeArticle {
  const { blocks: _, content, progress: _progress, comments: _comments, waitingCaptions: _waiting, ...place } = first
  if (parts.length === 0) return { ...place, content, parts }
  const all = [first, ...parts]
  return {
    ...place,
    content: contentOf(wholeBlocks(all, glueBetween), bylines, photos),
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    level: lowestLevel(all.map(({ level }) => level)),
    parts,
  }
}

/** A part with its own words, by which pre-flight judges it. */
interface ForPreflight extends PublicationPart {
  readonly content: ArticleContent
  readonly progress: Progress
  readonly comments: number
  readonly waitingCaptions: number
}

export type IssueForPublication = Awaited<ReturnType<typeof issueForPublication>>
type PageForPublication = IssueForPublication['pages'][number]

/** What pre-flight says of an issue as it stands. */
export function findingsOf(issue: IssueForPublication): Finding[] {
  const wholes = new Map(issue.articles.flatMap((whole) => [whole, ...whole.parts].map(({ id }) => [id, whole] as const)))
  const checked = { number: issue.number, pages: issue.pages.map((page) => preflightPage(page, wholes)) }
  return preflight(checked, issue.settings, correctionFindings(watchingIssue(issue), issue.corrections))
}

/** An issue as far as it may have to print corrections of earlier ones. */
function watchingIssue({ day, shownAt, pages }: IssueForPublication): WatchingIssue {
  return {
    day, shownAt,
    pages: pages.map(({ id, number, name, articles }) => ({
      id, number, name,
      articles: articles.map((article) => ({
        id: article.id, headline: article.content.headline,
        heads: [article.content.label, article.content.kicker, article.content.headline].filter((head) => head !== null),
      })),
    })),
  }
}

function preflightPage(
  { articles, name: _, ...page }: PageForPublication, wholes: ReadonlyMap<string, WholeArticle>,
): PreflightIssue['pages'][number] {
  return { ...page, articles: articles.map((article) => preflightArticle(article, wholes.get(article.id))) }
}

/** Who wrote it and what it is about is asked of the whole, everything else of each part, where it is mended. */
function preflightArticle(
  { id, page, blocks, content, tags, progress, level, comments, waitingCaptions }: ForPreflight, whole: WholeArticle | undefined,
): PreflightArticle {
  const figures = content.body.filter((block): block is FigureBlock => block.role === 'figure')
  const pages = new Set([page, ...(whole ? [whole, ...whole.parts].map((part) => part.page) : [])])
  return {
    id,
    headline: content.headline,
    damaged: content.damaged,
    laterPart: whole !== undefined && whole.id !== id,
    paragraphs: content.body.filter(({ role }) => role === 'body').length,
    authors: (whole?.content ?? content).authors.length,
    captionsWithoutPicture: waitingCaptions,
    captionsWithoutCredit: figures.filter(({ caption, credit, picture }) => (picture !== null || caption.length > 0) && credit.length === 0).length,
    picturesWithoutAlt: figures.filter(({ picture }) => picture !== null && picture.alt.trim() === '').length,
    tags: (whole?.tags ?? tags).length,
    looseJumps: jumpLines(blocks).filter((jump) => !isJoined(jump, pages)).length,
    state: progress.state,
    level,
    comments,
  }
}

/** What stands between an issue and its publication. */
export async function preflightIssue(actor: Actor, issueId: string): Promise<Finding[]> {
  await authoriseAt(actor, 'see-desk', { kind: 'issue', ids: [issueId] })
  return findingsOf(await issueForPublication(db(), issueId))
}

/**
 * Whether publishing the issue as it stands, or one page of it, would show anything else than this Edition of it does. Two queries.
 */
export async function differsFromEdition(editionId: string, issue: IssueForPublication, onlyPage: number | null = null): Promise<boolean> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      issueNumber: true,
      pages: { orderBy: { number: 'asc' }, select: { number: true, name: true } },
      articles: {
        orderBy: [{ pageNumber: 'asc' }, { position: 'asc' }],
        select: {
          articleId: true, pageNumber: true, ordinal: true, position: true, level: true, content: true,
          tags: { select: { tag: { select: { id: true, mergedIntoId: true } } } },
          parts: { orderBy: { part: 'asc' }, select: { articleId: true, pageNumber: true, ordinal: true } },
        },
      },
    },
  })
  const frozen = {
    number: edition.issueNumber,
    pages: edition.pages,
    articles: edition.articles.map(({ articleId: id, pageNumber: page, ordinal, position, level, content, tags, parts }) => ({
      id, page, ordinal, position, unproofed: isToldUnproofed(level && LEVEL_OF[level]),
      content: storedContent(content), tags: [...new Set(tags.map(({ tag }) => tag.mergedIntoId ?? tag.id))].sort(),
      parts: parts.map((part) => ({ id: part.articleId, page: part.pageNumber, ordinal: part.ordinal })),
    })),
  }
  const current = {
    number: issue.number,
    pages: issue.pages.map(({ number, name }) => ({ number, name })),
    articles: issue.articles.map(({ id, page, ordinal, position, level, content, tags, parts }) => ({
      id, page, ordinal, position, unproofed: isToldUnproofed(level), content, tags: [...tags].sort(),
      parts: parts.map((part) => ({ id: part.id, page: part.page, ordinal: part.ordinal })),
    })),
  }
  const asked = onlyPage === null ? [frozen, current] : [ofPage(frozen, onlyPage), ofPage(current, onlyPage)]
  // What was stored went through JSON, which knows no undefined.
  const [before, now] = asked.map((shown): unknown => JSON.parse(JSON.stringify(shown)))
  return !isDeepStrictEqual(before, now)
}

interface Shown {
  readonly pages: readonly { readonly number: number }[]
  readonly articles: readonly { readonly page: number; readonly parts: readonly { readonly page: number }[] }[]
}

/** Of what an Edition shows, the page and the articles with a part on it. */
function ofPage({ pages, articles }: Shown, page: number): Shown {
  return {
    pages: pages.filter(({ number }) => number === page),
    articles: articles.filter((whole) => [whole, ...whole.parts].some((part) => part.page === page)),
  }
}
