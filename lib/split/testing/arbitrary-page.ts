import fc from 'fast-check'
import { BLOCK_ROLES, inlines, plainText, type Block } from '../../article/block'
import { joinInlines } from '../../article/inlines'
import type { Line } from '../../dump/span'
import { glueBetween } from '../glue'
import type { AsideBlock, PageState } from '../page-state'
import { counter } from './page-notation'

/** A page of 4 to 20 lines: blocks of a few lines each, articles of a few blocks, some lines aside. */
export interface DrawnPage {
  readonly page: PageState
  readonly lines: readonly Line[]
}

const words = fc.constantFrom('江村', '水', 'the mill', '𠮷田', '12', '船出港。', 'a', '，')

export const arbitraryPage: fc.Arbitrary<DrawnPage> = fc
  .array(fc.record({ text: words, joins: fc.boolean(), opens: fc.nat(3), role: fc.constantFrom(...BLOCK_ROLES) }), {
    minLength: 4, maxLength: 20,
  })
  .map((drawn) => {
    const newId = counter('b')
    const articles: { id: string; blocks: Block[]; continues: string | null }[] = []
    const aside: AsideBlock[] = []
    for (const [line, { text, joins, opens, role }] of drawn.entries()) {
      const source = { dump: 'd', line, from: 0, to: text.length }
      const blocks = articles.at(-1)?.blocks
      const last = blocks?.at(-1)
      if (opens === 3) {
        const block: Block = { id: newId(), role: 'body', text: inlines(text), sources: [source], madeBy: 'reader' }
        aside.push({ block, reason: line % 3 === 0 ? 'advertisement' : 'noise' })
      } else if (joins && blocks !== undefined && last !== undefined) {
        const glue = glueBetween(plainText(last), text, last.role)
        blocks[blocks.length - 1] = {
          ...last, text: joinInlines(last.text, inlines(text), glue), sources: [...last.sources, source],
        }
      } else {
        if (opens === 0 || blocks === undefined) articles.push({ id: newId(), blocks: [], continues: role === 'jump' ? 'elsewhere' : null })
        articles.at(-1)?.blocks.push({ id: newId(), role, text: inlines(text), sources: [source], madeBy: 'reader' })
      }
    }
    const lines = drawn.map(({ text }, line) => ({ line, text }))
    return { page: { dump: 'd', articles, aside }, lines }
  })
