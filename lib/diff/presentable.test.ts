import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { presentableDiff } from './presentable'
import type { Change } from './text'

/** `甲[乙/丙]丁`: 乙 was replaced by 丙. */
function show(changes: readonly Change[]): string {
  return changes.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[${text}/]` : `[/${text}]`)).join('').replaceAll('/][/', '/')
}
/** The two texts of what `show` gives. */
function sides(shown: string): [string, string] {
  const side = (of: 'old' | 'now') => shown.replace(/\[([^/\]]*)\/([^/\]]*)\]/gu, of === 'old' ? '$1' : '$2')
  return [side('old'), side('now')]
}
const text = fc.array(fc.constantFrom('江', '村', '的', '𠮷', 'the', 'mill', ' ', 'e\u0301', '1', '。', '，', '👩‍🌾'), { maxLength: 30 }).map((parts) => parts.join(''))

describe('the difference that people read', () => {
  test.each([
    ['one character of Chinese', '春到[江/山]村'],
    ['a whole word of Latin text, and a whole number', 'the [old/olden] mill of [1,200/1,250] souls'],
    ['words in mixed text', '用[iPhone/iPad]拍的照片[/和录像]'],
    ['a phrase whose characters happen to stand in both', '一片[繁忙/忙碌]景象'],
    ['a phrase with a 的 that happens to be in both', '出席[昨天的会议/今日的活动]并讲话'],
    ['two words next to each other as one', 'the [brown fox/red dog] jumps'],
    ['two places with a word of four characters between them apart', '[昨日/今天]经济发展[迅速/缓慢]'],
    ['corrected marks apart', '他说[,/，]好[,/，]走'],
    ['two sentences apart', '[甲乙/丙丁]。[戊己/庚辛]。'],
    ['two insertions apart', '他[/快]跑[/着]来'],
    ['a sentence put in from its beginning to its end', '春到江村。[/柳色又新。]燕子来了。'],
    ['a sentence taken out', '春到江村。[柳色又新。/]燕子来了。'],
    ['an item of a list with its mark', '萝卜、[白菜、/]黄瓜'],
    ['a quotation from its opening mark', '他说：[“好。”/]“走。”'],
    ['a decimal whole', '增长[3.5/3.6]%'],
    ['a character of two units whole', '[𠮷/𠮶]野'],
    ['a letter with its mark whole', '[e\u0301/e]，好'],
  ])('shows %s', (_, shown) => {
    expect(show(presentableDiff(...sides(shown)).changes)).toBe(shown)
  })

  test('gives both texts back to the letter', () => {
    fc.assert(fc.property(text, text, (old, now) => {
      const { changes } = presentableDiff(old, now)
      expect(changes.filter(({ kind }) => kind !== 'added').map((change) => change.text).join('')).toBe(old)
      expect(changes.filter(({ kind }) => kind !== 'removed').map((change) => change.text).join('')).toBe(now)
    }), { numRuns: 1_000 })
  })

  test('never tears a character or a word apart', () => {
    fc.assert(fc.property(text, text, (old, now) => {
      for (const { text: run } of presentableDiff(old, now).changes) {
        expect(run).not.toMatch(/^[\p{M}\u200d]|\u200d$|^\p{Lo}?\p{Surrogate}|\p{Surrogate}$/u)
      }
    }), { numRuns: 1_000 })
  })

  test('has added and removed changed over when the sides are', () => {
    const turned = { same: 'same', added: 'removed', removed: 'added' } as const
    const told = (changes: readonly Change[]) => changes.map(({ kind, text: run }) => `${kind} ${run}`)
    const inOrder = (changes: readonly Change[]) => changes.flatMap((change, at) => {
      const next = changes[at + 1]
      if (change.kind === 'added' && next?.kind === 'removed') return [next, change]
      return changes[at - 1]?.kind === 'added' && change.kind === 'removed' ? [] : [change]
    })
    fc.assert(fc.property(text, text, (old, now) => {
      const back = presentableDiff(now, old).changes.map((change) => ({ ...change, kind: turned[change.kind] }))
      expect(told(inOrder(back))).toEqual(told(presentableDiff(old, now).changes))
    }), { numRuns: 1_000 })
  })

  test('has no two words replaced with a single character left between them', () => {
    const replaced = String.raw`\[(?=[^\]]*[\p{L}\p{N}])[^/\]]+\/[^/\]]+\]`
    const confetti = new RegExp(`${replaced}[江村的]${replaced}`, 'u')
    fc.assert(fc.property(text, text, (old, now) => {
      expect(show(presentableDiff(old, now).changes)).not.toMatch(confetti)
    }), { numRuns: 1_000 })
  })
})
