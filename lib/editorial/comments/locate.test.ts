import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { inOrder } from './in-order'
import { locate, type Located } from './locate'
import { type BlockText, LONGEST_QUOTE, type Passage, passageOf } from './passage'

/** Texts of few different characters, so that the same words stand in many places. */
const texts = fc.array(fc.string({ unit: fc.constantFrom('江', '水', '，'), maxLength: 24 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((text, index): BlockText => ({ id: `b${index}`, text })))

/** Some texts, and words that are marked in them. */
const marked = texts.chain((all) => fc.record({
  all: fc.constant(all), one: place(all), other: place(all),
})).map(({ all, one, other }) => {
  const [begin, end] = one.index < other.index || (one.index === other.index && one.at <= other.at) ? [one, other] : [other, one]
  return { all, begin, end, passage: passageOf(all, begin, end) }
})

function place(all: readonly BlockText[]) {
  return fc.nat(all.length - 1).chain((index) => fc.record({ index: fc.constant(index), at: fc.nat(all[index]?.text.length ?? 0) }))
}

function wordsAt(all: readonly BlockText[], located: Located): string | null {
  return located.kind === 'words' ? located.stretches.map(({ index, from, to }) => all[index]?.text.slice(from, to)).join('') : null
}

/** Where the words begin in the texts read as one. */
function startOf(all: readonly BlockText[], located: Located): number | null {
  if (located.kind !== 'words') return null
  const { index, from } = located.stretches[0]
  return all.slice(0, index).reduce((sum, { text }) => sum + text.length, from)
}

/** How often words stand in the texts with what stood before them. */
function timesOf({ leading, quote }: Passage, all: readonly BlockText[]): number {
  const text = all.map((one) => one.text).join('')
  let times = 0
  for (let at = text.indexOf(leading + quote); at >= 0; at = text.indexOf(leading + quote, at + 1)) times += 1
  return times
}

/** The same texts with the one at `index` broken in two; the second has no id yet. */
function broken(all: readonly BlockText[], { index, at }: { readonly index: number; readonly at: number }): readonly BlockText[] {
  return all.flatMap((one, here) => (here === index ? [{ ...one, text: one.text.slice(0, at) }, { id: null, text: one.text.slice(at) }] : [one]))
}

/** The same texts with the one at `index` and the next joined under the id of the first. */
function joined(all: readonly BlockText[], index: number): readonly BlockText[] {
  return all.flatMap((one, here) => (here === index ? [{ ...one, text: one.text + (all[index + 1]?.text ?? '') }] : here === index + 1 ? [] : [one]))
}

describe('a passage', () => {
  it('is found where it was marked, or where the very same words stand behind the same', () => {
    fc.assert(fc.property(marked, ({ all, passage, begin }) => {
      fc.pre(passage.quote !== '')
      const located = locate(passage, all)
      expect(wordsAt(all, located)).toBe(passage.quote)
      if (timesOf(passage, all) === 1) expect(startOf(all, located)).toBe(startOf(all, { kind: 'words', stretches: [{ index: begin.index, from: begin.at, to: begin.at }] }))
    }))
  })

  it('is found after paragraphs were broken or joined', () => {
    const change = fc.tuple(fc.nat(), fc.nat(), fc.boolean())
    fc.assert(fc.property(marked, fc.array(change, { minLength: 1, maxLength: 3 }), ({ all, passage }, changes) => {
      fc.pre(passage.quote !== '')
      const after = changes.reduce<readonly BlockText[]>((now, [which, where, breaks]) => {
        const index = which % now.length
        return breaks ? broken(now, { index, at: where % ((now[index]?.text.length ?? 0) + 1) }) : joined(now, index)
      }, all)
      const located = locate(passage, after)
      expect(wordsAt(after, located)).toBe(passage.quote)
      if (timesOf(passage, all) === 1) expect(startOf(after, located)).toBe(startOf(all, locate(passage, all)))
    }))
  })

  it('stays in its block while somebody types elsewhere', () => {
    fc.assert(fc.property(marked, fc.nat(), fc.nat(), ({ all, passage, begin, end }, which, where) => {
      const index = which % all.length
      fc.pre(passage.quote !== '' && begin.index === end.index && index !== begin.index)
      const at = where % ((all[index]?.text.length ?? 0) + 1)
      const after = all.map((one, here) => (here === index ? { ...one, text: `${one.text.slice(0, at)}茶亭${one.text.slice(at)}` } : one))
      const located = locate(passage, after)
      expect(wordsAt(after, located)).toBe(passage.quote)
      // Behind unlike text the words may be those that now stand like it did.
      if (timesOf(passage, all) === 1) expect(located).toMatchObject({ stretches: [{ index: begin.index }] })
    }))
  })
})

test('the second of the same words in a paragraph is not taken for the first', () => {
  const all = [{ id: 'a', text: '渡船停了，等船的人散了。' }]
  const passage = passageOf(all, { index: 0, at: 10 }, { index: 0, at: 11 })
  expect(passage.quote).toBe('了')
  expect(locate(passage, [{ id: 'a', text: '今天渡船停了，等船的人都散了。' }])).toEqual({ kind: 'words', stretches: [{ index: 0, from: 13, to: 14 }] })
})

test('words that moved to another paragraph are found there, and words that are nowhere are gone from their paragraph', () => {
  const passage: Passage = { block: 'a', quote: '渡船', leading: '清晨的' }
  expect(locate(passage, [{ id: 'a', text: '江水' }, { id: 'b', text: '那渡船' }])).toEqual({ kind: 'words', stretches: [{ index: 1, from: 1, to: 3 }] })
  expect(locate(passage, [{ id: 'b', text: '江' }, { id: 'a', text: '水' }])).toEqual({ kind: 'gone', index: 1 })
  expect(locate(passage, [{ id: 'b', text: '江' }])).toEqual({ kind: 'gone', index: null })
})

test('words that are marked from the end of a paragraph on are those of the next', () => {
  const all = [{ id: 'a', text: '江' }, { id: 'b', text: '' }, { id: 'c', text: '水' }]
  expect(passageOf(all, { index: 0, at: 1 }, { index: 2, at: 1 })).toEqual({ block: 'c', quote: '水', leading: '江' })
})

test('a comment on a block or on the article needs no words', () => {
  const all = [{ id: 'a', text: '' }]
  expect(locate(passageOf(all, { index: 0, at: 0 }, { index: 0, at: 0 }), all)).toEqual({ kind: 'block', index: 0 })
  expect(locate({ block: null, quote: '', leading: '' }, all)).toEqual({ kind: 'article' })
  expect(locate({ block: 'z', quote: '', leading: '' }, all)).toEqual({ kind: 'gone', index: null })
})

test('of a long passage the beginning is remembered', () => {
  const all = [{ id: 'a', text: '江'.repeat(400) }, { id: 'b', text: '水'.repeat(400) }]
  expect(passageOf(all, { index: 0, at: 0 }, { index: 1, at: 400 }).quote).toBe('江'.repeat(400) + '水'.repeat(LONGEST_QUOTE - 400))
})

test('whatever the texts have become, each comment is in the list once, in the order of the text', () => {
  const comments = fc.array(marked.map(({ passage }) => passage), { maxLength: 6 })
  fc.assert(fc.property(comments, texts, (all, now) => {
    const numbered = all.map((passage, id) => ({ ...passage, id }))
    const listed = inOrder(numbered, now)
    expect(listed.map(({ comment }) => comment.id).sort()).toEqual(numbered.map(({ id }) => id).sort())
    const starts = listed.flatMap(({ located }) => startOf(now, located) ?? [])
    expect(starts).toEqual([...starts].sort((one, other) => one - other))
    const last = listed.findLastIndex(({ located }) => located.kind !== 'gone' || located.index !== null)
    expect(listed.slice(0, last + 1).every(({ located }) => located.kind !== 'gone' || located.index !== null)).toBe(true)
  }))
})
