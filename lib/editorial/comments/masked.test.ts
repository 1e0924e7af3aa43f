import fc from 'fast-check'
import { expect, test } from 'vitest'
import { locate, readAsOne } from './locate'
import { maskedPassage } from './masked'
import { type BlockText, passageOf } from './passage'

const TEXTS: readonly BlockText[] = [{ id: 'a', text: '渡口今晨复航' }, { id: 'b', text: '船工邵长川说，邵长川在。' }]

/** The same texts with some units masked. */
function masked(texts: readonly BlockText[], isMasked: (at: number) => boolean): readonly BlockText[] {
  let at = 0
  return texts.map(({ id, text }) => ({ id, text: Array.from(text, (character) => (isMasked(at++) ? '■' : character)).join('') }))
}

const place = fc.nat(TEXTS.length - 1).chain((index) => fc.record({ index: fc.constant(index), at: fc.nat(TEXTS[index]?.text.length ?? 0) }))

test('whatever is masked, a passage is what would be marked at its place then, and is found there', () => {
  fc.assert(fc.property(place, place, fc.uniqueArray(fc.nat(17)), (one, other, places) => {
    const [from, end] = one.index < other.index || (one.index === other.index && one.at <= other.at) ? [one, other] : [other, one]
    const [passage, after] = [passageOf(TEXTS, from, end), masked(TEXTS, (at) => places.includes(at))]
    fc.pre(passage.quote !== '')
    const next = maskedPassage(passage, readAsOne(TEXTS), readAsOne(after).text)
    expect(next).toEqual({ ...passageOf(after, from, end), block: passage.block })
    expect(next && locate(next, after)).toEqual(locate(passage, TEXTS))
  }))
})

test('words that are there no more are nowhere; of what stood before them only what stands there still is masked', () => {
  const before = readAsOne(TEXTS)
  const after = readAsOne(masked(TEXTS, (at) => at >= 8 && at < 11)).text
  expect(maskedPassage({ block: 'b', quote: '没有', leading: '' }, before, after)).toBeNull()
  expect(maskedPassage({ block: 'b', quote: '', leading: '' }, before, after)).toBeNull()
  expect(maskedPassage({ block: 'b', quote: '川说', leading: '他' }, before, after)).toEqual({ block: 'b', quote: '■说', leading: '他' })
})
