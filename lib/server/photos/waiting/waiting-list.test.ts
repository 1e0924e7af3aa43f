import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { PictureUse } from '../../../article/picture'
import { dateOf } from '../../../editorial/dates'
import { SYSTEM } from '../../../editorial/actor'
import { saveText } from '../../articles/commands'
import { deskArticle } from '../../articles/queries'
import { db } from '../../db'
import { workbenchPage } from '../../pages/queries'
import { importNew, person, withDesk } from '../../testing/desk'
import { photoRow } from '../../testing/photo-row'
import { listWaiting } from './queries'

withDesk()

/** Puts a caption behind an article's text. */
async function putCaption(article: string, words: string, picture?: PictureUse): Promise<void> {
  const { revision, blocks } = await deskArticle(SYSTEM, article)
  const kept = blocks.map(({ id, role, text, picture: shown }) => ({ id, role, text, ...(shown ? { picture: shown } : {}) }))
  const caption = { id: null, role: 'caption' as const, text: words === '' ? [] : [{ text: words }], ...(picture ? { picture } : {}) }
  await saveText(SYSTEM, article, { revision, version: randomUUID(), blocks: [...kept, caption] })
}

async function setUp() {
  const imported = await importNew()
  const [first = '', second = ''] = (await workbenchPage(SYSTEM, imported.pageId)).state.articles.map(({ id }) => id)
  return { ...imported, first, second }
}

/** What waits in a paper. */
const waitingIn = async (title: string) => (await listWaiting(person('viewer'), 0)).captions.filter((caption) => caption.title.slug === title)

test('what waits is listed with its place in the order of the page; what has its picture, and what has no words, is not', async () => {
  const { title, first, second } = await setUp()
  await putCaption(second, '老街新装的木椅。')
  await putCaption(first, '渡船靠岸。')
  await putCaption(first, '船头。', await photoRow())
  await putCaption(first, '', await photoRow())
  expect(await waitingIn(title)).toMatchObject([
    { article: first, words: '渡船靠岸。', headline: '渡口今晨复航', date: '2026-06-12', page: 1 },
    { article: second, words: '老街新装的木椅。' },
  ])
})

test('likely photos are those of the same words, title and day; those of another title are not', async () => {
  const { title, first } = await setUp()
  const { titleId } = await db().issue.findFirstOrThrow({ where: { title: { slug: title } }, select: { titleId: true } })
  await putCaption(first, '六月九日清晨，复航的渡船靠岸。')
  const likely = await photoRow({ caption: '渡船靠岸', titleId, takenOn: dateOf('2026-06-09') })
  await photoRow({ caption: '食堂开饭', titleId, takenOn: dateOf('2026-03-01') })
  const other = await setUp()
  const { titleId: otherId } = await db().issue.findFirstOrThrow({ where: { title: { slug: other.title } }, select: { titleId: true } })
  await photoRow({ caption: '渡船靠岸', titleId: otherId, takenOn: dateOf('2026-06-09') })
  const [waiting] = await waitingIn(title)
  expect(waiting?.photos.map(({ id }) => id)).toEqual([likely.photo])
})

test('what neither is dated nor was begun within the last month does not wait', async () => {
  const { title, issueId, first } = await setUp()
  await putCaption(first, '渡船靠岸。')
  expect(await waitingIn(title)).toHaveLength(1)
  await db().issue.update({ where: { id: issueId }, data: { date: dateOf('2020-01-02'), createdAt: dateOf('2020-01-02') } })
  expect(await waitingIn(title)).toEqual([])
})
