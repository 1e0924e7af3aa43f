import 'server-only'
import type { Block } from '../../article/block'
import { wholeBlocks } from '../../article/whole'
import type { Actor } from '../../editorial/actor'
import { compareEditions, type EditionComparison, type EditionContents, type EntryChange } from '../../editorial/compare-editions'
import { dayOf } from '../../editorial/dates'
import { glueBetween } from '../../split/glue'
import { authoriseAt } from '../authorise'
import { db } from '../db'
import { NotFound } from '../errors'
import { stored } from '../json'
import { LEVEL_OF } from '../sign-offs/queries'
import type { VersionTag } from '../versions/queries'
import { asHeirs, TAG_WITH_HEIR } from '../tags/heirs'

/** What an article said in an Edition, to be held against what it says in another. */
export interface EditionState {
  readonly blocks: readonly Block[]
  readonly tags: readonly VersionTag[]
}

export interface ComparedArticle extends EntryChange {
  /** Both texts, where text, headline or tags differ and both are kept; null otherwise. */
  readonly states: { readonly old: EditionState; readonly now: EditionState } | null
}

/** Two Editions of an issue held against each other. */
export interface ComparedEditions extends Omit<EditionComparison, 'articles'> {
  readonly issue: { readonly id: string; readonly date: string; readonly title: { readonly name: string; readonly language: string } }
  /** The numbers of all Editions, the newest first. */
  readonly editions: readonly number[]
  readonly from: number
  readonly to: number
  readonly articles: readonly ComparedArticle[]
}

interface Choice {
  readonly from: number
  readonly to: number
}

const TITLE = { select: { name: true, language: true } } as const

/** Holds two Editions of an issue against each other. Texts are loaded of articles that differ alone. Up to seven queries. */
export async function comparedEditions(actor: Actor, issueId: string, { from, to }: Choice): Promise<ComparedEditions> {
  await authoriseAt(actor, 'see-desk', { kind: 'issue', ids: [issueId] })
  const issue = await db().issue.findUnique({
    where: { id: issueId },
    select: { id: true, date: true, title: TITLE, editions: { orderBy: { number: 'desc' }, select: { id: true, number: true } } },
  })
  if (!issue) throw new NotFound('no-such-issue')
  const [old, now] = [from, to].map((number) => issue.editions.find((edition) => edition.number === number))
  if (!old || !now) throw new NotFound('no-such-edition')
  const { articles, ...rest } = compareEditions(await contentsOf(old.id), await contentsOf(now.id))
  const differing = articles.filter(({ fate, differs }) => fate === 'changed' && differs.some((one) => one !== 'level' && one !== 'place'))
  const [before, after] = await Promise.all([old.id, now.id].map((edition) => statesOf(edition, differing.map(({ id }) => id))))
  return {
    issue: { id: issue.id, date: dayOf(issue.date), title: issue.title },
    editions: issue.editions.map(({ number }) => number),
    from, to, ...rest,
    articles: articles.map((article) => {
      const [one, other] = [before?.get(article.id), after?.get(article.id)]
      return { ...article, states: one && other ? { old: one, now: other } : null }
    }),
  }
}

/** What an Edition shows, without its texts: of these a print. Two queries. */
async function contentsOf(editionId: string): Promise<EditionContents> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId }, select: { issueNumber: true, pages: { orderBy: { number: 'asc' }, select: { number: true, name: true } } },
  })
  const rows = await db().$queryRaw<{ id: string; page: number; headline: string; level: string | null; print: string; tags: string[] }[]>`
    SELECT e."articleId" AS "id", e."pageNumber" AS "page", e."headline", e."level"::text,
      md5((e."content" - 'headline' - 'headlineLines' - 'headlineSet')::text) AS "print",
      ARRAY(SELECT DISTINCT coalesce(m."mergedIntoId", m."id")::text FROM "EditionTag" g JOIN "Tag" m ON m."id" = g."tagId" WHERE g."editionId" = e."editionId" AND g."articleId" = e."articleId" ORDER BY 1) AS "tags"
    FROM "EditionArticle" e WHERE e."editionId" = ${editionId}::uuid ORDER BY e."pageNumber", e."position"`
  const levels = Object.values(LEVEL_OF)
  return { ...edition, articles: rows.map((row) => ({ ...row, level: levels.find((level) => level === row.level) ?? null })) }
}

/** The blocks and tags of some articles as an Edition froze them, jumps put together. What was frozen before versions were kept is left out. */
async function statesOf(editionId: string, ids: readonly string[]): Promise<ReadonlyMap<string, EditionState>> {
  if (ids.length === 0) return new Map()
  const rows = await db().editionArticle.findMany({
    where: { editionId, articleId: { in: [...ids] } },
    select: {
      articleId: true, pageNumber: true, version: { select: { doc: true } },
      parts: { orderBy: { part: 'asc' }, select: { pageNumber: true, version: { select: { doc: true } } } },
      tags: { orderBy: { tag: { label: 'asc' } }, select: { tag: { select: TAG_WITH_HEIR } } },
    },
  })
  return new Map(rows.flatMap(({ articleId, tags, parts, ...first }) => {
    const printed = [first, ...parts].map(({ pageNumber: page, version }) => version && { page, blocks: stored('blocks', version.doc) })
    const kept = printed.filter((part) => part !== null)
    if (kept.length < printed.length) return []
    return [[articleId, { blocks: wholeBlocks(kept, glueBetween), tags: asHeirs(tags.map(({ tag }) => tag)).map(({ id, label, labelEn }) => ({ id, label, labelEn })) }] as const]
  }))
}
