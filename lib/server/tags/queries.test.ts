import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { db, sql } from '../db'
import { importNew, refusal, withDesk } from '../testing/desk'
import { createTag, tagArticle } from './commands'
import { nearDuplicates } from './near/queries'
import { findTags, listTags, tagById, unusedAmong } from './queries'

withDesk()

const make = (label: string, other: Partial<Parameters<typeof createTag>[1]> = {}) =>
  createTag(SYSTEM, { vocabulary: 'free', label, labelEn: null, code: null, parent: null, synonyms: [], sure: true, ...other })
const found = async (typed: string) => (await findTags(SYSTEM, typed)).map(({ label }) => label)

async function newArticle(): Promise<string> {
  const { pageId } = await importNew()
  return (await db().article.findFirstOrThrow({ where: { pageId, position: 0 } })).id
}

test('a tag is found in the middle of its label, by pinyin and initials, in English, by a code and by other names, in either script', async () => {
  await make('芦汀渡口', { labelEn: 'Luting Landing', code: 'X77', synonyms: ['擺渡灣'] })
  for (const typed of ['芦汀', '渡口', 'luting', 'lu ting du', 'ltdk', 'dukou', '蘆汀', '摆渡湾', '擺渡', 'LANDING', 'x77']) {
    expect(await found(typed), typed).toContain('芦汀渡口')
  }
  expect(await found('桥')).toEqual([])
  expect(await found('  。')).toEqual([])
})

test('surnames sound as surnames do where people are looked for', async () => {
  await make('单雄飞', { vocabulary: 'people' })
  expect(await found('shanxiongfei')).toEqual(['单雄飞'])
})

test('whole names come first, then beginnings, then what is used more, then what is shorter', async () => {
  for (const label of ['大水车', '水车匠人', '水车', '水车棚']) await make(label)
  const used = (await findTags(SYSTEM, '水车匠人'))[0]?.id ?? ''
  await tagArticle(SYSTEM, await newArticle(), { tag: used })
  expect(await found('水车')).toEqual(['水车', '水车匠人', '水车棚', '大水车'])
})

test('namesakes are told apart by what they stand below', async () => {
  const above = await make('上河')
  await make('鼓楼前', { parent: above.id })
  expect(await findTags(SYSTEM, '鼓楼前')).toMatchObject([{ parent: '上河', vocabulary: { slug: 'free', kind: 'subject' } }])
})

test('a new tag has near ones: written otherwise, sounding alike, with a suffix, one slip apart', async () => {
  await make('涟水')
  await make('清溪水利工程')
  await make('Council of Ferries')
  const near = async (label: string) => (await nearDuplicates(SYSTEM, label)).map((tag) => [tag.label, tag.near])
  expect(await near('漣 水')).toEqual([['涟水', 'same']])
  expect(await near('莲水')).toEqual([['涟水', 'sound']])
  expect(await near('涟水县')).toEqual([['涟水', 'suffix']])
  expect(await near('清溪水力大工程')).toEqual([])
  expect(await near('青溪水利工程')).toEqual([['清溪水利工程', 'sound']])
  expect(await near('溪水利工程')).toEqual([['清溪水利工程', 'slip']])
  expect(await near('清溪水利工事')).toEqual([['清溪水利工程', 'slip']])
  expect(await near('council-of ferries')).toEqual([['Council of Ferries', 'same']])
  expect(await near('天目山')).toEqual([])
})

test('the use of tags is counted in open articles and in live Editions, and unused ones of the desk are told', async () => {
  const [used, unused] = [await make('有用'), await make('无用')]
  await tagArticle(SYSTEM, await newArticle(), { tag: used.id })
  expect((await listTags(SYSTEM, 'free')).find(({ id }) => id === used.id)).toMatchObject({ articles: 1, published: 0, retired: false, synonyms: [] })
  expect(await unusedAmong(sql(), [used.id, unused.id])).toEqual([unused])
})

test('one tag is read by its id, and no other', async () => {
  const tag = await make('单独')
  expect(await tagById(SYSTEM, tag.id)).toEqual(tag)
  expect(await refusal(tagById(SYSTEM, '01890000-0000-7000-8000-000000000000'))).toBe('no-such-tag')
})
