import { isDeepStrictEqual } from 'node:util'
import { type Block, plainText } from '@/lib/article/block'
import { db } from '@/lib/server/db'
import { stored } from '@/lib/server/json'
import type { Accepted, Refused } from './client'

/** An article as it is kept, with all of its versions, the oldest first. */
export interface StoredArticle {
  readonly id: string
  readonly revision: number
  readonly blocks: readonly Block[]
  readonly versions: readonly { readonly id: string; readonly revision: number; readonly blocks: readonly Block[] }[]
  /** The revisions that the log says were written. */
  readonly logged: readonly number[]
}

export async function storedArticles(ids: readonly string[]): Promise<readonly StoredArticle[]> {
  const articles = await db().article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, revision: true, doc: true, versions: { orderBy: { revision: 'asc' }, select: { id: true, revision: true, doc: true } } },
  })
  const events = await db().event.findMany({ where: { deed: 'write-text', thingId: { in: [...ids] } }, select: { thingId: true, after: true } })
  return articles.map(({ id, revision, doc, versions }) => ({
    id, revision, blocks: stored('blocks', doc),
    versions: versions.map((version) => ({ id: version.id, revision: version.revision, blocks: stored('blocks', version.doc) })),
    logged: events.filter(({ thingId }) => thingId === id).map(({ after }) => revisionIn(after)).sort((a, b) => a - b),
  }))
}

function revisionIn(after: unknown): number {
  return typeof after === 'object' && after !== null && 'revision' in after ? Number(after.revision) : NaN
}

/** Whether the revisions of an article are its saves, one each, from the first one on, and the log has each once. */
export function isComplete({ id, revision, blocks, versions, logged }: StoredArticle, accepted: readonly Accepted[]): boolean {
  const own = new Set(accepted.filter(({ article }) => article === id).map(({ version }) => version))
  const [, ...saved] = versions
  return isDeepStrictEqual(versions.map((version) => version.revision), versions.map((_, index) => index + 1))
    && revision === versions.length && isDeepStrictEqual(blocks, versions.at(-1)?.blocks)
    && saved.length === own.size && saved.every((version) => own.has(version.id))
    && isDeepStrictEqual(logged, saved.map((version) => version.revision))
}

/** Whether a save that was answered as done is kept as it was answered, with what was typed where it was typed. */
export function isKept({ article, version: id, block, typed, answer }: Accepted, articles: readonly StoredArticle[]): boolean {
  const version = articles.find((one) => one.id === article)?.versions.find((one) => one.id === id)
  if (!version || textOf(version.blocks, block) !== typed) return false
  return answer === null || (answer.revision === version.revision && isDeepStrictEqual(answer.blocks, version.blocks))
}

/**
 * Whether a save wrote over nothing that its client had not seen: its own paragraph stood before it as its client had seen it, and
 * every other one is as before.
 */
export function overwroteNothing({ article, version: id, from, block }: Accepted, articles: readonly StoredArticle[]): boolean {
  const { versions } = articles.find((one) => one.id === article) ?? { versions: [] }
  const at = versions.findIndex((one) => one.id === id)
  const [before, after, seen] = [versions[at - 1], versions[at], versions.find(({ revision }) => revision === from)]
  if (!before || !after || !seen) return false
  const others = (blocks: readonly Block[]) => blocks.filter((one) => one.id !== block).map(plainText)
  return textOf(before.blocks, block) === textOf(seen.blocks, block) && isDeepStrictEqual(others(before.blocks), others(after.blocks))
}

/** Whether whoever was refused was told of the article as it was at a revision, and that their paragraph is in question. */
export function toldTruly({ article, block, told }: Refused, articles: readonly StoredArticle[]): boolean {
  const version = articles.find((one) => one.id === article)?.versions.find(({ revision }) => revision === told.revision)
  return told.conflicts.includes(block) && isDeepStrictEqual(told.blocks, version?.blocks)
}

function textOf(blocks: readonly Block[], id: string): string | null {
  const block = blocks.find((one) => one.id === id)
  return block ? plainText(block) : null
}
