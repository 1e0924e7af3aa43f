import { describe, expect, it } from 'vitest'
import { inlines, plainText, type Block } from '../article/block'
import { cleanSpans } from '../clean/clean'
import { dumpCutter } from './dump-cutter'

/** A paragraph of whole lines of the dump `d`, as the reader would have cleaned it, or as someone typed it. */
function paragraph(texts: readonly string[], typed?: string): { block: Block; cut: (line: number) => [string, string] } {
  const lines = texts.map((text, line) => ({ line, text }))
  const sources = lines.map(({ line, text }) => ({ dump: 'd', line, from: 0, to: text.length }))
  const text = typed ?? cleanSpans(new Map(lines.map(({ line, text: raw }) => [line, raw])), sources, 'body').text
  const block: Block = { id: 'b', role: 'body', text: inlines(text), sources, madeBy: 'reader' }
  const cutter = dumpCutter('d', lines)
  return {
    block,
    cut(line) {
      const at = cutter(block, { dump: 'd', line, offset: 0 })
      return [plainText(block).slice(0, at), plainText(block).slice(at)]
    },
  }
}

describe('where a line begins in the text of its block', () => {
  it('is known through justification spaces that were taken out', () => {
    expect(paragraph(['江 面 上 雾 还 没 散', '船 已 经 开 了']).cut(1)).toEqual(['江面上雾还没散', '船已经开了'])
  })

  it('is known through a word that a line end had cut', () => {
    expect(paragraph(['along the river em-', 'bankment']).cut(1)).toEqual(['along the river em', 'bankment'])
  })

  it('is known after somebody typed before it', () => {
    expect(paragraph(['江面上有雾', '船开了'], '清早，江面上有雾船开了').cut(1)[1]).toBe('船开了')
  })

  it('is the end of a block that comes from another dump', () => {
    const { block } = paragraph(['江面上有雾', '船开了'])
    expect(dumpCutter('other', [])(block, { dump: 'd', line: 1, offset: 0 })).toBe(plainText(block).length)
  })
})
