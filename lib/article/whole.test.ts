import { describe, expect, it } from 'vitest'
import { type Block, type BlockRole, inlines } from './block'
import { jumpLines, wholeBlocks } from './whole'

function blocks(...written: [BlockRole, string][]): Block[] {
  return written.map(([role, text], index) => ({ id: `${index}${text}`, role, text: inlines(text), sources: [], madeBy: 'reader' }))
}

const first = { page: 1, blocks: blocks(['headline', '渡口复航'], ['byline', '本报记者 林晚'], ['body', '甲'], ['jump', '（下转第2版）']) }

/** What is read of the parts, as `role text`. */
function read(...parts: Parameters<typeof wholeBlocks>[0]): string[] {
  return wholeBlocks(parts).map(({ role, text }) => `${role} ${text.map((run) => run.text).join('')}`)
}

describe('an article of parts on several pages', () => {
  it('is the first part, then the next without the head over it and without the jump lines between them', () => {
    const next = {
      page: 2,
      blocks: blocks(['jump', '（上接第1版）'], ['label', '要闻'], ['kicker', '引'], ['headline', '复航'], ['damaged', '复'], ['body', '乙'],
        ['byline', '摄影 罗小麦']),
    }
    expect(read(first, next)).toEqual(['headline 渡口复航', 'byline 本报记者 林晚', 'body 甲', 'body 乙', 'byline 摄影 罗小麦'])
  })

  it('names a byline once that is printed over both parts, and twice what one part prints twice', () => {
    const twice = { page: 1, blocks: blocks(['byline', '王'], ['body', '甲'], ['byline', '王']) }
    expect(read(twice)).toEqual(['byline 王', 'body 甲', 'byline 王'])
    expect(read(first, { page: 2, blocks: blocks(['byline', '本报记者 林晚'], ['body', '乙']) }).filter((one) => one.startsWith('byline'))).toHaveLength(1)
  })

  it('keeps a jump line that leads to a page on which none of its parts stands', () => {
    const next = { page: 2, blocks: blocks(['jump', '（上接第1版）'], ['body', '乙'], ['jump', '（下转第5版）']) }
    expect(jumpLines(wholeBlocks([first, next]))).toEqual(['（下转第5版）'])
  })

  it('of one part is that part to the letter', () => {
    expect(wholeBlocks([first])).toEqual(first.blocks)
  })
})
