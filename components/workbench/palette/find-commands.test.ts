import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/lib/language/language'
import { messagesOf } from '@/lib/language/messages'
import { BENCH_DEEDS } from '../deeds'
import { findCommands } from './find-commands'

const commands = [
  { id: 'split', names: ['Split the article here', '由此拆成新稿件'] },
  { id: 'join', names: ['Join with the next article', '与下一篇合并'] },
  { id: 'article 3', names: ['3', '第 3 篇', 'Article 3', '新桥今早通车'] },
  { id: 'article 13', names: ['13', '第 13 篇', 'Article 13', '十三'] },
]

function ids(query: string): readonly string[] {
  return findCommands(commands, query).map(({ id }) => id)
}

describe('the palette', () => {
  it.each([
    ['split', ['split']],
    ['ARTICLE  here', ['split']],
    ['拆成', ['split']],
    ['合并', ['join']],
    ['3', ['article 3', 'article 13']],
    ['３', ['article 3', 'article 13']],
    ['第13篇', ['article 13']],
    ['article 3', ['article 3', 'article 13']],
    ['今早', ['article 3']],
    ['nothing of the kind', []],
    ['  ', ['split', 'join', 'article 3', 'article 13']],
  ])('finds by %j: %j', (query, found) => {
    expect(ids(query)).toEqual(found)
  })

  it('finds every deed by its name in every language, first of all', () => {
    const deeds = BENCH_DEEDS.map(({ id }) => ({ id, names: LANGUAGES.map((language) => new Map(Object.entries(messagesOf(language).workbench.deeds)).get(id) ?? '') }))
    for (const { id, names } of deeds) for (const name of names) expect(findCommands(deeds, name)[0]?.id).toBe(id)
  })

  it('finds no more where more is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5 }), fc.string({ maxLength: 3 }), (query, more) => {
      const found = new Set(ids(`${query} ${more}`))
      expect([...found].every((id) => query.trim() === '' || ids(query).includes(id))).toBe(true)
    }))
  })
})
