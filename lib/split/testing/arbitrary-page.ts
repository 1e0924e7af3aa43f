import fc from 'fast-check'
import { BLOCK_ROLES, inlines, plainText, type Block, type BlockRole } from '../../article/block'
import { withPicture } from '../../article/figure-picture'
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

/** A line of a drawn page, and how the page is made of it: whether it goes on in the block before it, what it opens, what it is. */
export interface DrawnLine {
  readonly text: string
  readonly joins: boolean
  readonly opens: number
  readonly role: BlockRole
}

const words = fc.constantFrom('江村', '水', 'the mill', '𠮷田', '12', '船出港。', 'a', '，')

/** How a page is made of a line, whatever it says. */
export const drawnShape: fc.Arbitrary<Omit<DrawnLine, 'text'>> = fc.record({
  joins: fc.boolean(), opens: fc.nat(3), role: fc.constantFrom(...BLOCK_ROLES),
})

const drawnLine: fc.Arbitrary<DrawnLine> = fc.tuple(words, drawnShape).map(([text, shape]) => ({ text, ...shape }))

export const arbitraryPage: fc.Arbitrary<DrawnPage> = fc
  .array(drawnLine, { minLength: 4, maxLength: 20 })
  .map((drawn) => drawnPage(drawn))

/** A picture for the caption on a line, unlike that of any other line. */
function pictureOf(line: number): Block['picture'] {
  return { photo: `photo-${line}`, alt: '', crop: null, focus: null }
}

/** The page that drawn lines make, on the dump of a name. */
export function drawnPage(drawn: readonly DrawnLine[], dump: string = 'd'): DrawnPage {
  const newId = counter('b')
  const articles: { id: string; blocks: Block[]; continues: string | null }[] = []
  const aside: AsideBlock[] = []
  for (const [line, { text, joins, opens, role }] of drawn.entries()) {
    const source = { dump, line, from: 0, to: text.length }
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
      const block: Block = { id: newId(), role, text: inlines(text), sources: [source], madeBy: 'reader' }
      // Every other caption has its picture already.
      articles.at(-1)?.blocks.push(role === 'caption' && line % 2 === 0 ? withPicture(block, pictureOf(line)) : block)
    }
  }
  const lines = drawn.map(({ text }, line) => ({ line, text }))
  return { page: { dump, articles, aside }, lines }
}
