import { expect, test } from 'vitest'
import { SYSTEM } from '../../../editorial/actor'
import { saveText } from '../../articles/commands'
import { deskArticle } from '../../articles/queries'
import { db } from '../../db'
import { workbenchPage } from '../../pages/queries'
import { importNew, withDesk } from '../../testing/desk'
import { photoRow } from '../../testing/photo-row'
import { waitingCaptions } from './queries'

withDesk()

test('captions wait with the likely photos of the library, until they have their picture', async () => {
  const { title, issueId, pageId } = await importNew()
  const [article = ''] = (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
  const { titleId } = await db().issue.findUniqueOrThrow({ where: { id: issueId }, select: { titleId: true } })
  const right = await photoRow({ caption: '船工看水尺', titleId })
  await photoRow({ caption: '老街木椅', titleId })
  await photoRow({ caption: '船工看水尺', titleId, takenOn: new Date('2025-01-01') })

  const write = async (picture?: typeof right) => {
    const { revision, blocks } = await deskArticle(SYSTEM, article)
    const kept = blocks.filter(({ role }) => role !== 'caption').map(({ id, role, text }) => ({ id, role, text }))
    const caption = { id: blocks.find(({ role }) => role === 'caption')?.id ?? null, role: 'caption', text: [{ text: '船工在渡口看水尺。' }] }
    await saveText(SYSTEM, article, {
      revision, version: crypto.randomUUID(), blocks: [...kept, picture ? { ...caption, picture } : caption, { id: null, role: 'caption', text: [] }],
    })
  }
  await write()
  const { blocks } = await deskArticle(SYSTEM, article)
  const block = blocks.find(({ role }) => role === 'caption')?.id
  expect(await waitingCaptions(SYSTEM, article)).toMatchObject([
    { article, headline: '渡口今晨复航', block, words: '船工在渡口看水尺。', photos: [{ id: right.photo, title, caption: '船工看水尺' }] },
  ])
  await write(right)
  expect(await waitingCaptions(SYSTEM, article)).toEqual([])
})
