import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../dump/lines'
import { cohesionOf } from './cohesion'
import { pageOf } from './page'

const RIVER = ['河湾大桥通车三年，两岸往来更勤。', '大桥通车以后，渡口的船少了一半。', '桥上的灯整夜亮着，大桥两岸的人都说方便。']
const TEA = ['合作社种下两百亩白茶，茶苗长势很好。', '白茶采摘之前，合作社请来了师傅。', '茶苗怕涝，合作社开了三条水沟。']

const page = (lines: readonly string[]) => pageOf(linesOf(lines.join('\n')), {})
const opening = (...at: readonly number[]) => (line: number) => at.includes(line)
const all = () => true

test('two texts on two matters hold together better apart, and best where the matter changes', () => {
  const cohesion = cohesionOf(page([...RIVER, ...TEA]))
  const cut = (at: number) => cohesion.of(0, 6, opening(0, at), all)
  for (const elsewhere of [1, 2, 4, 5]) expect(cut(3)).toBeGreaterThan(cut(elsewhere))
  expect(cut(3)).toBeGreaterThan(cohesion.of(0, 6, opening(0), all))
})

test('a headline holds together best with the text that repeats it', () => {
  const cohesion = cohesionOf(page([...RIVER, '合作社白茶长势好', ...TEA]))
  const headOf = (at: number) => cohesion.of(0, 7, opening(0, at), all)
  expect(headOf(3)).toBeGreaterThan(headOf(4))
})

test('the order of the lines within an article says nothing, nor does a line that is no text', () => {
  const lines = fc.shuffledSubarray([...RIVER, ...TEA], { minLength: 6, maxLength: 6 })
  fc.assert(fc.property(lines, (shuffled) => {
    const whole = (text: readonly string[]) => cohesionOf(page(text)).of(0, text.length, opening(0), all)
    expect(whole(shuffled)).toBeCloseTo(whole([...RIVER, ...TEA]), 9)
    const cohesion = cohesionOf(page(shuffled))
    expect(cohesion.of(0, 6, opening(0), () => false)).toBeCloseTo(0, 9)
  }))
})

test('what is asked first does not change what is asked next', () => {
  const cohesion = cohesionOf(page([...RIVER, ...TEA]))
  const asked = () => cohesion.of(1, 5, opening(3), all)
  const first = asked()
  cohesion.of(0, 6, opening(0, 2, 4), all)
  expect(asked()).toBe(first)
})
