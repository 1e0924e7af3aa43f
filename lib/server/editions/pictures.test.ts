import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import type { PictureUse } from '../../article/picture'
import { cropName } from '../../photos/crop'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { deskIssue } from '../issues/queries'
import { workbenchPage } from '../pages/queries'
import { schedulePublication } from '../publications/commands'
import { siteArticle } from '../site/queries'
import { importNew, placeOf, publishSigned, refusal, signOff, TWO_STORIES, withDesk } from '../testing/desk'
import { photoRow } from '../testing/photo-row'
import { publishIssue } from './commands'
import { preflightIssue } from './queries'

withDesk()

const DAY = '2026-06-12'

/** Puts a figure behind an article's text: a caption with these words and this picture. */
async function putFigure(article: string, words: string, picture: PictureUse | null): Promise<void> {
  const { revision, blocks } = await deskArticle(SYSTEM, article)
  const kept = blocks.map(({ id, role, text, picture: shown }) => ({ id, role, text, ...(shown ? { picture: shown } : {}) }))
  const caption = { id: null, role: 'caption' as const, text: words === '' ? [] : [{ text: words }], ...(picture ? { picture } : {}) }
  await saveText(SYSTEM, article, { revision, version: crypto.randomUUID(), blocks: [...kept, caption] })
}

async function setUp() {
  const imported = await importNew()
  const [first = '', second = ''] = (await workbenchPage(SYSTEM, imported.pageId)).state.articles.map(({ id }) => id)
  return { ...imported, first, second }
}

async function figuresOf(title: string, ordinal: number) {
  const found = await siteArticle(title, DAY, 1, ordinal)
  if (found.kind !== 'article') throw new RangeError('not published')
  return { html: found.html, figures: found.article.content.body.flatMap((block) => (block.role === 'figure' ? [block] : [])) }
}

test('an Edition shows pictures with the credit of their photo, and knows which parts of which photos it shows', async () => {
  const { title, issueId, first, second } = await setUp()
  const picture = await photoRow({ credit: '林晚舟 摄' })
  const part = { ...picture, alt: '船头', crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 } }
  await putFigure(first, '', picture)
  await putFigure(second, '船头。', part)
  await putFigure(second, '', part)
  await publishSigned(issueId)

  const one = await figuresOf(title, 1)
  expect(one.figures).toMatchObject([{ caption: [], credit: [{ text: '林晚舟 摄' }], picture: { ...picture, width: 3_000, height: 2_000 } }])
  expect(one.html).toContain('width="3000" height="2000" alt="渡船靠岸"')
  expect((await figuresOf(title, 2)).figures).toMatchObject([{ picture: { alt: '船头', width: 1_500, height: 1_000 } }, { picture: part }])
  expect(await db().editionPhoto.findMany({ where: { article: { edition: { issueId } } }, orderBy: { crop: 'asc' }, select: { articleId: true, photoId: true, crop: true } }))
    .toEqual([{ articleId: second, photoId: picture.photo, crop: cropName(part.crop) }, { articleId: first, photoId: picture.photo, crop: 'whole' }])
})

/** The parts of a photo of which jobs make the renditions. */
const rendered = ({ photo }: PictureUse) => db().$queryRaw<{ crop: string }[]>`
  SELECT "data"->>'crop' AS "crop" FROM pgboss.job WHERE "name" = 'render-photo' AND "data"->>'photo' = ${photo} ORDER BY "created_on"`

test('the renditions of a part are made once it is frozen for readers, now or for a time, and not again with the next Edition', async () => {
  const { title, issueId, first, second } = await setUp()
  const picture = await photoRow({ credit: '林晚舟 摄' })
  const [left, right] = [0, 0.5].map((x) => ({ ...picture, crop: { x, y: 0, width: 0.5, height: 1 } }))
  await putFigure(first, '整张。', picture)
  await publishSigned(issueId)
  expect(await rendered(picture)).toEqual([])

  for (const article of [first, second]) await putFigure(article, '左半。', left ?? null)
  expect(await refusal(publishIssue(SYSTEM, issueId))).toBe('preflight-failed')
  expect(await rendered(picture)).toEqual([])
  for (let edition = 2; edition < 4; edition += 1) await publishSigned(issueId)
  expect(await rendered(picture)).toEqual([{ crop: '0-0-5000-10000' }])

  await putFigure(second, '右半。', right ?? null)
  await signOff(issueId)
  await schedulePublication(SYSTEM, { issue: issueId, page: null, day: '2999-01-01', time: '06:00' })
  expect((await rendered(picture)).map(({ crop }) => crop)).toEqual(['0-0-5000-10000', '5000-0-5000-10000'])
  expect((await figuresOf(title, 2)).figures).toMatchObject([{ picture: left }])
})

test('a credit that is changed once is shown by every use of the photo, from the next Edition on', async () => {
  const { title, issueId, first, second } = await setUp()
  const picture = await photoRow({ credit: '林晚舟 摄' })
  await putFigure(first, '渡口。', picture)
  await putFigure(second, '老街。', picture)
  await publishSigned(issueId)
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: false })

  await db().photo.update({ where: { id: picture.photo }, data: { credit: '周禾 摄' } })
  expect(await deskIssue(SYSTEM, issueId)).toMatchObject({ changedSince: true })
  await publishSigned(issueId)
  for (const ordinal of [1, 2]) expect((await figuresOf(title, ordinal)).html).toContain('<small>周禾 摄</small>')
})

test('a page that is published by itself leaves the pictures of all others as they were', async () => {
  const { title, issueId, first } = await setUp()
  const picture = await photoRow()
  await putFigure(first, '渡口。', picture)
  await publishSigned(issueId)
  await importDump(SYSTEM, placeOf(title, { page: 2 }), TWO_STORIES)
  await signOff(issueId)
  await publishIssue(SYSTEM, issueId, 2)
  expect(await db().editionPhoto.count({ where: { articleId: first, article: { edition: { issueId, number: 2 } } } })).toBe(1)
})

test('pre-flight asks for the pictures of captions, and of pictures who made them and what is to be seen', async () => {
  const { issueId, first } = await setUp()
  const pictures = async () => (await preflightIssue(SYSTEM, issueId)).flatMap(({ code, article }) =>
    (article?.id === first && ['picture-missing', 'credit-missing', 'alt-missing'].includes(code) ? [code] : []))
  expect(await pictures()).toEqual([])
  const silent = { ...await photoRow(), alt: '' }
  await putFigure(first, '', silent)
  expect(await pictures()).toEqual(['credit-missing', 'alt-missing'])
  await db().photo.update({ where: { id: silent.photo }, data: { credit: '林晚舟 摄' } })
  expect(await pictures()).toEqual(['alt-missing'])
  await putFigure(first, '渡口。', null)
  expect(await pictures()).toEqual(['picture-missing', 'credit-missing', 'alt-missing'])
  await putFigure(first, '', { ...silent, photo: crypto.randomUUID(), alt: '没有的图' })
  expect(await pictures()).toEqual(['picture-missing', 'credit-missing', 'alt-missing'])
})

test('a picture is a change of the text: it is saved, and takes back no more than the sign-off that had not seen it', async () => {
  const { first } = await setUp()
  const before = await db().article.findUniqueOrThrow({ where: { id: first }, select: { print: true } })
  const picture = await photoRow()
  await putFigure(first, '', picture)
  const { blocks } = await deskArticle(SYSTEM, first)
  expect(blocks.at(-1)).toMatchObject({ role: 'caption', text: [], picture, madeBy: 'person' })
  expect(await db().article.findUniqueOrThrow({ where: { id: first }, select: { print: true, photos: true } }))
    .toMatchObject({ print: expect.not.stringMatching(before.print), photos: [picture.photo] })
})
