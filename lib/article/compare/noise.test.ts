import { describe, expect, test } from 'vitest'
import { inlines, type Block, type BlockRole } from '../block'
import { compareArticles } from './compare'
import type { ArticleState, Comparison } from './comparison'

function block(text: string, more: object = {}): Block {
  return { id: 'a', role: 'body', text: inlines(text), sources: [], madeBy: 'reader', ...more }
}
function compared(old: Block, now: Block): Comparison {
  return compareArticles({ blocks: [old], tags: [] }, { blocks: [now], tags: [] })
}
function differs(old: Block, now: Block): string {
  return compared(old, now).blocks.flatMap((one) => one.differs).join(',')
}

describe('spaces that setting the page made are no change', () => {
  test.each<[string, BlockRole, string, string]>([
    ['the stretching of a justified line', 'body', '推 动 一 切', '推动一切'],
    ['the indent of a paragraph', 'body', '　　江村春早', '江村春早'],
    ['the end of a line', 'headline', '江村春早 ', '江村春早'],
    ['a wide space for a plain one', 'headline', '江村春早　柳色新', '江村春早 柳色新'],
    ['two spaces for one', 'body', 'the  mill', 'the mill'],
    ['the padding of a name', 'byline', '李 晖', '李晖'],
    ['between Han and Latin text', 'caption', '用 iPhone 拍', '用iPhone拍'],
  ])('%s', (_, role, old, now) => {
    const comparison = compared(block(old, { role }), block(now, { role }))
    expect(comparison.unchanged).toBe(true)
    expect(comparison.tally.noise.spaces).toBe(1)
  })

  test.each<[string, BlockRole, string, string]>([
    ['the break of a headline', 'headline', '江村春早 柳色新', '江村春早柳色新'],
    ['a space between Latin words', 'body', 'every day', 'everyday'],
    ['a line break', 'body', '江村\n春早', '江村春早'],
  ])('but %s is', (_, role, old, now) => {
    expect(differs(block(old, { role }), block(now, { role }))).toBe('text')
  })
})

test('where text came from, who decided and how runs are cut are counted and no change', () => {
  const now = block('江村', {
    text: [{ text: '江' }, { text: '村' }], madeBy: 'person', sources: [{ dump: 'd', line: 1, from: 0, to: 2 }],
  })
  const { unchanged, tally } = compared(block('江村'), now)
  expect({ unchanged, noise: tally.noise }).toEqual({ unchanged: true, noise: { runs: 1, sources: 1, 'made-by': 1, spaces: 0, id: 0 } })
})

describe('what the comparison does not know by name', () => {
  test('is compared as it is, whatever the order of its properties', () => {
    const old = block('本报记者 林晚舟', { people: [{ name: '林晚舟', role: '记者' }] })
    expect(differs(old, block('本报记者 林晚舟', { people: [{ role: '记者', name: '林晚舟' }] }))).toBe('')
    const changed = compared(old, block('本报记者 林晚舟', { people: [{ name: '林晚舟', role: '通讯员' }] }))
    expect(changed.blocks[0]?.attributes).toEqual([
      { name: 'people', old: [{ name: '林晚舟', role: '记者' }], now: [{ name: '林晚舟', role: '通讯员' }] },
    ])
  })
})

describe('tags and photos', () => {
  const state = (tags: ArticleState['tags'], photos: ArticleState['tags'] = []): ArticleState => ({ blocks: [], tags, photos })
  const tag = (id: string, label = id) => ({ id, label })
  const fates = ({ tags }: Comparison) => tags.items.map(({ fate, old, now }) => `${now?.id ?? old?.id} ${fate}`).join(' / ')

  test('are told as added, removed and changed', () => {
    const comparison = compareArticles(state([tag('a'), tag('b'), tag('c')]), state([tag('a'), tag('c', '新名'), tag('d')]))
    expect(fates(comparison)).toBe('a unchanged / c changed / d added / b removed')
    expect(comparison.unchanged).toBe(false)
  })

  test('are told to be in another order where only that is so', () => {
    const { tags, photos, unchanged } = compareArticles(state([], [tag('a'), tag('b')]), state([], [tag('b'), tag('a')]))
    expect({ tags: tags.reordered, photos: photos.reordered, unchanged }).toEqual({ tags: false, photos: true, unchanged: false })
  })
})
