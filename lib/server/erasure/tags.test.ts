import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { createTag, tagArticle } from '../tags/commands'
import { mergeTags } from '../tags/keeping/commands'
import { findTags } from '../tags/queries'
import { importNew, person, withDesk } from '../testing/desk'
import { erase } from './commands'

withDesk()

test('a tag that was merged is erased with its heir, whichever of them is called so', async () => {
  const { pageId } = await importNew()
  const article = await db().article.findFirstOrThrow({ where: { pageId, position: 0 } })
  const make = (label: string) => createTag(SYSTEM, { vocabulary: 'people', label, labelEn: null, code: null, parent: null, synonyms: [], sure: true })
  const [from, into] = [await make('严渡舟'), await make(`船长${randomUUID().slice(0, 4)}`)]
  await tagArticle(SYSTEM, article.id, { tag: from.id })
  await mergeTags(SYSTEM, { from: { tag: from.id, revision: 1 }, into: { tag: into.id, revision: 1 } })
  await erase(person('administrator'), { terms: ['严渡舟'], reason: '当事人要求删除', pages: [pageId], articles: [article.id] })
  expect(await db().articleTag.count({ where: { articleId: article.id } })).toBe(0)
  expect(await db().tag.count({ where: { id: { in: [from.id, into.id] } } })).toBe(0)
  expect(await findTags(SYSTEM, '严渡舟')).toEqual([])
  expect(await db().$queryRaw`SELECT 1 FROM "Event" WHERE "before"::text || "after"::text LIKE '%严渡舟%'`).toEqual([])
})
