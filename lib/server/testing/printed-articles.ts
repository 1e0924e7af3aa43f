import { randomUUID } from 'node:crypto'
import { contentOf } from '../../article/content'
import type { Block, BlockRole } from '../../article/block'
import { dateOf } from '../../editorial/dates'
import { SYSTEM } from '../../editorial/actor'
import { db, sqlTransaction } from '../db'
import { showToReaders } from '../editions/show'
import { writeEdition } from '../editions/write-edition'

/** An article to be printed: a headline, and paragraphs. */
export interface PrintedArticle {
  readonly day: string
  readonly headline: string
  readonly text: string
  readonly page?: number
  readonly byline?: string
}

function block(role: BlockRole, text: string): Block {
  return { id: randomUUID(), role, text: [{ text }], sources: [], madeBy: 'person' }
}

/** Publishes articles without dumps or editors, by the hundred: issues as many as days, in the order in which they are given. The ids. */
export async function printArticles(title: string, articles: readonly PrintedArticle[]): Promise<readonly string[]> {
  const { id: titleId } = await db().title.findUniqueOrThrow({ where: { slug: title }, select: { id: true } })
  const ids: string[] = []
  for (const day of new Set(articles.map((article) => article.day))) {
    const printed = articles.filter((article) => article.day === day).map((article) => ({ id: randomUUID(), ...article }))
    const issue = await db().issue.create({ data: { titleId, date: dateOf(day) } })
    await db().article.createMany({
      data: printed.map(({ id, headline }, index) => ({ id, issueId: issue.id, ordinal: index + 1, position: index, headline, doc: [] })),
    })
    await sqlTransaction(async (tx) => {
      const edition = await writeEdition(tx, SYSTEM, {
        issueId: issue.id, issueNumber: null, onlyPage: null, pages: [{ number: 1, name: '' }],
        articles: printed.map(({ id, headline, text, byline, page = 1 }, index) => ({
          id, page, ordinal: index + 1, position: index, revision: 1, level: 'validated', tags: [], parts: [],
          content: contentOf([block('headline', headline), ...(byline ? [block('byline', byline)] : []), ...text.split('\n').map((one) => block('body', one))]),
        })),
      })
      await showToReaders(tx, issue.id, edition)
    })
    ids.push(...printed.map(({ id }) => id))
  }
  return ids
}
