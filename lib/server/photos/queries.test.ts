import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PictureUse } from '../../article/picture'
import { SYSTEM } from '../../editorial/actor'
import { dateOf } from '../../editorial/dates'
import { db, sql } from '../db'
import { foundPaper, importNew, person, refusal, withDesk } from '../testing/desk'
import { deskPhoto, PHOTOS_ON_A_SCREEN, photosByIds, searchPhotos } from './queries'
import { photoWish } from './schema'

withDesk()

let made = 0

/** A row of a photo, an hour newer than the one before. */
async function row(words: { caption?: string; credit?: string; fileName?: string; takenOn?: string; title?: string } = {}): Promise<string> {
  const { title, takenOn, ...rest } = words
  made += 1
  const { id } = await db().photo.create({
    data: {
      sha256: made.toString(16).padStart(64, '0'), format: 'jpeg', size: 9, width: 40, height: 30, fileName: 'ferry.jpg',
      at: new Date(Date.UTC(2026, 5, 1, made)), ...rest,
      ...(takenOn ? { takenOn: dateOf(takenOn) } : {}), ...(title ? { title: { connect: { slug: title } } } : {}),
    },
    select: { id: true },
  })
  return id
}

/** Shows a photo on a caption behind the article's blocks. */
async function show(article: string, use: PictureUse, caption: string): Promise<void> {
  const block = JSON.stringify([{ id: randomUUID(), role: 'caption', text: caption ? [{ text: caption }] : [], sources: [], picture: use }])
  await db().$executeRaw`UPDATE "Article" SET "doc" = "doc" || ${block}::jsonb WHERE "id" = ${article}::uuid`
}

const search = async (wish: object) => (await searchPhotos(SYSTEM, photoWish.parse(wish))).photos.map(({ id }) => id)

describe('the library', () => {
  let title: string
  let ferry: string
  let bridge: string
  let mill: string
  beforeAll(async () => {
    title = await foundPaper()
    ferry = await row({ caption: '渡口复航 100% 通行', credit: '林某', takenOn: '2026-05-03', title })
    bridge = await row({ caption: '新桥', credit: '林某 / 江村社', fileName: 'DSC_0012.JPG', takenOn: '2026-05-04' })
    mill = await row({ caption: 'The mill' })
  })

  test('is the newest first', async () => {
    expect(await search({})).toEqual([mill, bridge, ferry])
  })

  test.each([
    ['caption', { q: '渡口' }, () => [ferry]],
    ['credit, with words in any order and size', { q: '江村社  林某' }, () => [bridge]],
    ['file name', { q: 'dsc_0012' }, () => [bridge]],
    ['words as they stand, and no pattern', { q: '100% 通' }, () => [ferry]],
    ['words as they stand, and no sign for any other', { q: 'D_C' }, () => []],
    ['day', { from: '2026-05-04', to: '2026-05-04' }, () => [bridge]],
    ['the day that it came where nobody knows another', { from: '2026-06-01' }, () => [mill]],
    ['no words that no text can hold', { q: 'x\0' }, () => [mill, bridge, ferry]],
    ['what cannot be asked for as if it were not asked', { from: 'yesterday', screen: '-1', unused: 'perhaps' }, () => [mill, bridge, ferry]],
  ])('finds by %s', async (_, wish, found) => {
    expect(await search(wish)).toEqual(found())
  })

  test('finds by title', async () => {
    expect(await search({ title })).toEqual([ferry])
    expect(await search({ title: 'nowhere' })).toEqual([])
  })

  test('says how many open articles show a photo, and finds what none does', async () => {
    const { pageId } = await importNew()
    const [one, other] = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' }, select: { id: true } })
    if (!one || !other) throw new RangeError('the page has two articles')
    const use = { photo: ferry, alt: '', crop: null, focus: null }
    for (const { id } of [one, other]) await show(id, use, '')
    await show(one.id, use, 'again')
    const { photos } = await searchPhotos(SYSTEM, photoWish.parse({ q: '渡口' }))
    expect(photos).toMatchObject([{ id: ferry, articles: 2, takenOn: '2026-05-03', title: { slug: title } }])
    expect(await search({ unused: 'yes' })).toEqual([mill, bridge])
    await db().article.updateMany({ where: { pageId }, data: { closedAt: new Date() } })
    expect(await search({ unused: 'yes' })).toEqual([mill, bridge, ferry])
  })

  test('is for whoever sees the desk', async () => {
    expect(await refusal(searchPhotos(person('viewer'), photoWish.parse({})))).toBeNull()
  })

  test('comes screen by screen, with no photo twice and none left out', async () => {
    for (let more = 0; more < PHOTOS_ON_A_SCREEN; more += 1) await row()
    const screens = await Promise.all([0, 1, 2].map((screen) => searchPhotos(SYSTEM, photoWish.parse({ screen }))))
    expect(screens.map(({ photos, more }) => [photos.length, more])).toEqual([[PHOTOS_ON_A_SCREEN, true], [3, false], [0, false]])
    expect(new Set(screens.flatMap(({ photos }) => photos.map(({ id }) => id))).size).toBe(PHOTOS_ON_A_SCREEN + 3)
  })
})

describe('a photo', () => {
  test('is told with every use in open articles, in the order of the article', async () => {
    const { pageId, title } = await importNew()
    const photo = await row()
    const [article] = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' }, select: { id: true } })
    if (!article) throw new RangeError('the page has articles')
    const crop = { x: 0, y: 0, width: 0.5, height: 1 }
    await show(article.id, { photo, alt: 'a boat', crop, focus: null }, '渡口')
    await show(article.id, { photo: await row(), alt: 'another', crop: null, focus: null }, '')
    await show(article.id, { photo, alt: '', crop: null, focus: { x: 0.5, y: 0.1 } }, '')
    const { places } = await deskPhoto(person('viewer'), photo)
    expect(places).toEqual([{
      article: article.id, headline: expect.any(String) as unknown, title: { slug: title, name: '江村日报' }, date: '2026-06-12', page: 1, live: false,
      uses: [{ alt: 'a boat', crop, focus: null, caption: '渡口' }, { alt: '', crop: null, focus: { x: 0.5, y: 0.1 }, caption: '' }],
    }])
  })

  test('that is not there is not found, and missing among several', async () => {
    const [one, other, nothing] = [await row(), await row(), randomUUID()]
    expect(await refusal(deskPhoto(SYSTEM, nothing))).toBe('no-such-photo')
    const found = await photosByIds(sql(), [other, nothing, one])
    expect([...found.keys()].sort()).toEqual([one, other].sort())
    expect(found.get(one)).toMatchObject({ id: one, width: 40, credit: '' })
    expect((await photosByIds(sql(), [])).size).toBe(0)
  })
})
