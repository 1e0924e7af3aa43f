import { expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { compareArticles } from '../../article/compare/compare'
import { saveText } from '../articles/commands'
import { importDump } from '../dumps/commands'
import { numberIssue } from '../issues/commands'
import { workbenchPage } from '../pages/queries'
import { tagArticle } from '../tags/commands'
import { edited, importNew, placeOf, publishSigned, refusal, TWO_STORIES, withDesk } from '../testing/desk'
import { comparedEditions } from './queries'

withDesk()

test('two Editions of an issue are told apart by number, pages and articles, with both texts of what was changed', async () => {
  const { title, issueId, pageId } = await importNew()
  await publishSigned(issueId)
  const [first = '', second = ''] = (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
  await saveText(SYSTEM, first, await edited(first, (block, index) => (index === 0 ? { ...block, text: [{ text: '渡口今晨复航了' }] } : block)))
  const tag = await tagArticle(SYSTEM, second, { label: `家具 ${title}` })
  await numberIssue(SYSTEM, { issue: issueId, number: '13' })
  await importDump(SYSTEM, placeOf(title, { page: 2, issueNumber: '13' }), TWO_STORIES)
  await publishSigned(issueId)

  const compared = await comparedEditions(SYSTEM, issueId, { from: 1, to: 2 })
  expect(compared).toMatchObject({ issueNumber: { old: '12', now: '13' }, pages: [{ number: 2, old: null, now: '要闻' }], editions: [2, 1] })
  expect(compared.articles.map(({ fate, differs }) => [fate, ...differs])).toEqual([
    ['changed', 'headline'], ['changed', 'tags'], ['added'], ['added'],
  ])
  const [changed, tagged, added] = compared.articles
  if (!changed?.states || !tagged?.states) throw new RangeError('both texts were kept')
  const texts = compareArticles({ ...changed.states.old, tags: [] }, { ...changed.states.now, tags: [] })
  expect(texts.blocks.filter(({ fate }) => fate !== 'unchanged').map(({ role }) => role)).toEqual(['headline'])
  expect([tagged.states.old.tags, tagged.states.now.tags.map(({ id }) => id), added?.states]).toEqual([[], [tag.id], null])

  const same = await comparedEditions(SYSTEM, issueId, { from: 2, to: 2 })
  expect(same).toMatchObject({ issueNumber: null, pages: [], articles: [] })
  expect(await refusal(comparedEditions(SYSTEM, issueId, { from: 1, to: 3 }))).toBe('no-such-edition')
})
