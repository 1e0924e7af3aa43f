import { describe, expect, it } from 'vitest'
import { type Block, type BlockRole, inlines } from './block'
import { glueBetween } from '../split/glue'
import { jumpLines, type PagePart, wholeBlocks } from './whole'

function blocks(...written: [BlockRole, string][]): Block[] {
  return written.map(([role, text], index) => ({ id: `${index}${text}`, role, text: inlines(text), sources: [], madeBy: 'reader' }))
}

const first = { page: 1, blocks: blocks(['headline', '渡口复航'], ['byline', '本报记者 林晚'], ['body', '甲。'], ['jump', '（下转第2版）']) }

function wholeOf(...parts: readonly PagePart[]) {
  return wholeBlocks(parts, glueBetween)
}

/** What is read of the parts, as `role text`. */
function read(...parts: readonly PagePart[]): string[] {
  return wholeOf(...parts).map(({ role, text }) => `${role} ${text.map((run) => run.text).join('')}`)
}

describe('an article of parts on several pages', () => {
  it('is the first part, then the next without the head over it and without the jump lines between them', () => {
    const next = {
      page: 2,
      blocks: blocks(['jump', '（上接第1版）'], ['label', '要闻'], ['kicker', '引'], ['headline', '复航'], ['damaged', '复'], ['body', '乙'],
        ['byline', '摄影 罗小麦']),
    }
    expect(read(first, next)).toEqual(['headline 渡口复航', 'byline 本报记者 林晚', 'body 甲。', 'body 乙', 'byline 摄影 罗小麦'])
  })

  it('names a byline once that is printed over both parts, and twice what one part prints twice', () => {
    const twice = { page: 1, blocks: blocks(['byline', '王'], ['body', '甲'], ['byline', '王']) }
    expect(read(twice)).toEqual(['byline 王', 'body 甲', 'byline 王'])
    expect(read(first, { page: 2, blocks: blocks(['byline', '本报记者 林晚'], ['body', '乙']) }).filter((one) => one.startsWith('byline'))).toHaveLength(1)
  })

  it('keeps a jump line that leads to a page on which none of its parts stands', () => {
    const next = { page: 2, blocks: blocks(['jump', '（上接第1版）'], ['body', '乙'], ['jump', '（下转第5版）']) }
    expect(jumpLines(wholeOf(first, next))).toEqual(['（下转第5版）'])
  })

  it('of one part is that part to the letter', () => {
    expect(wholeOf(first)).toEqual(first.blocks)
  })

  const part = (page: number, ...written: Parameters<typeof blocks>) => ({ page, blocks: blocks(...written) })

  it('is one paragraph again where a jump broke a sentence, whatever stands beside it', () => {
    const broken = part(1, ['body', '船票分早'], ['caption', '渡口'], ['credit', '罗小麦'], ['jump', '（下转第2版）'])
    const rest = part(2, ['jump', '（上接第1版）'], ['headline', '复航'], ['caption', '船'], ['body', '晚两种。'], ['body', '乙'])
    const whole = wholeOf(broken, rest)
    expect(read(broken, rest)).toEqual(['body 船票分早晚两种。', 'caption 渡口', 'credit 罗小麦', 'caption 船', 'body 乙'])
    expect(whole[0]?.id).toBe(broken.blocks[0]?.id)
  })

  it('sets a space between Latin words, keeps marks, and has the sources of both', () => {
    const [one, other] = ['the ferry', 'came late.'].map((text, line) => ({
      id: text, role: 'body' as const, madeBy: 'reader' as const,
      text: [{ text, marks: [{ type: line === 0 ? 'bold' as const : 'italic' as const }] }],
      sources: [{ dump: `${line}`, line, from: 0, to: text.length }],
    }))
    if (!one || !other) throw new Error('both are there')
    expect(wholeOf({ page: 1, blocks: [one] }, { page: 2, blocks: [other] })).toEqual([{
      ...one, text: [...one.text, { text: ' ' }, ...other.text], sources: [...one.sources, ...other.sources],
    }])
  })

  it('joins a paragraph that goes on over three pages', () => {
    expect(read(part(1, ['body', '甲']), part(2, ['body', '乙']), part(3, ['body', '丙。']))).toEqual(['body 甲乙丙。'])
  })

  it.each<[string, [BlockRole, string][], [BlockRole, string][]]>([
    ...Array.from('。！？…”’」』）.!?：', (end): [string, [BlockRole, string][], [BlockRole, string][]] => [
      `ends with ${end}`, [['body', `甲${end}`]], [['body', '乙']],
    ]),
    ['is nothing but a space', [['body', ' ']], [['body', '乙']]],
    ['has something behind it', [['body', '甲'], ['byline', '林晚']], [['body', '乙']]],
    ['is followed by a heading', [['body', '甲']], [['crosshead', '一'], ['body', '乙']]],
    ['is no paragraph', [['bullet', '甲']], [['body', '乙']]],
  ])('leaves a paragraph as printed that %s', (_, one, other) => {
    const parts = [part(1, ...one), part(2, ...other)]
    expect(wholeOf(...parts)).toEqual(parts.flatMap((each) => each.blocks))
  })
})
