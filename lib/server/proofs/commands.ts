import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authoriseAt } from '../authorise'
import { transaction } from '../db'
import { Invalid, NotFound } from '../errors'
import { record } from '../events'

/** An article in which more is let stand than this needs no proofreading but a new text. */
const MOST_IGNORED = 2_000

/** Lets a slip stand, for everybody and from then on. One that is ignored already changes nothing. */
export async function ignoreSlip(actor: Actor, articleId: string, print: string): Promise<void> {
  await change(actor, articleId, 'ignore-slip', print, (ignored) => (ignored.includes(print) ? ignored : [...ignored, print]))
}

/** Shows a slip again that was ignored. One that is not changes nothing. */
export async function heedSlip(actor: Actor, articleId: string, print: string): Promise<void> {
  await change(actor, articleId, 'heed-slip', print, (ignored) => ignored.filter((one) => one !== print))
}

/** It is no change of the text: the article keeps its revision, and what somebody types meanwhile is saved as ever. */
async function change(
  actor: Actor, articleId: string, deed: 'ignore-slip' | 'heed-slip', print: string,
  next: (ignored: readonly string[]) => readonly string[],
): Promise<void> {
  await authoriseAt(actor, 'write-text', { kind: 'article', ids: [articleId] })
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${articleId}::uuid FOR UPDATE`
    const article = await tx.article.findUnique({ where: { id: articleId }, select: { closedAt: true, ignoredSlips: true } })
    if (!article) throw new NotFound('no-such-article')
    if (article.closedAt) throw new NotFound('article-closed')
    const ignored = next(article.ignoredSlips)
    if (ignored.length === article.ignoredSlips.length) return
    if (ignored.length > MOST_IGNORED) throw new Invalid('too-many-ignored-slips', { most: MOST_IGNORED })
    await tx.article.update({ where: { id: articleId }, data: { ignoredSlips: [...ignored] } })
    await record(tx, actor, { deed, thing: 'article', thingId: articleId, after: { print } })
  })
}
