import { describe, expect, it } from 'vitest'
import { ASIDE_REASONS, BLOCK_ROLES } from '@/lib/article/block'
import { LANGUAGES } from '@/lib/language/language'
import { messagesOf } from '@/lib/language/messages'
import { printedCutter } from '@/lib/split/testing/printed-cutter'
import { counter, linesOf, pageOf, show } from '@/lib/split/testing/page-notation'
import { blocksOf, placesOf } from '@/lib/split/places'
import { applyStep } from '@/lib/split/apply'
import { chordOf } from '@/components/keyboard/chord'
import { type Choice, chooseBlock, chooseLine, extendToLine } from './choice'
import { BENCH_DEEDS, deedOfChord, REASON_KEYS, ROLE_KEYS } from './deeds'
import { chosenOf, keepChoice, type Situation } from './situation'

const text = `
  A: h1@0 "甲" / b1@1 "乙|丙" / b2@3 "丁"
  B: h2@4 "戊" / b3@5 "己"
  aside folio: z1@6 "版"
`
const page = pageOf(text)
const lines = linesOf(text)

function situation(choice: Choice | null, mayCorrect = true): Situation {
  const places = placesOf(page)
  const order = {
    lines: lines.map(({ line }) => line),
    blocks: Array.from(blocksOf(page), ({ block }) => block.id),
  }
  return {
    page, places, order, choice, chosen: chosenOf(choice, order, page, places), doubts: [{ line: 3, kind: 'role', why: '' }],
    undoRedo: { undo: null, redo: null }, raw: new Map(lines.map((one) => [one.line, one.text])), cutter: printedCutter(lines), elsewhere: { number: 1, others: [], heirs: {} },
    mayCorrect, mayWrite: mayCorrect, saved: true,
  }
}

/** What the page is after a chord, with the answer that a menu would give; or why nothing was done. */
function press(choice: Choice | null, chord: string, answer = ''): string {
  const now = situation(choice)
  const deed = deedOfChord(chord)
  if (!deed || !now.chosen || !deed.when(now)) return 'not now'
  const context = { page, cutter: now.cutter, newId: counter() }
  const built = deed.does === 'step' ? deed.build(context, now.chosen, now)
    : deed.does === 'ask-article' ? deed.build(context, now.chosen, answer) : null
  if (!built?.ok) return built?.why.kind ?? 'no step'
  const outcome = applyStep(page, built.step)
  return outcome.ok ? show(outcome.page, lines) : outcome.why.kind
}

describe('the registry of deeds', () => {
  it('has every id and every key once', () => {
    const ids = BENCH_DEEDS.map(({ id }) => id)
    const keys = BENCH_DEEDS.flatMap((deed) => deed.keys)
    expect(ids).toEqual([...new Set(ids)])
    expect(keys).toEqual([...new Set(keys)])
  })

  it('has a letter of its own for every role and every reason', () => {
    expect(new Set(BLOCK_ROLES.map((role) => ROLE_KEYS[role])).size).toBe(BLOCK_ROLES.length)
    expect(new Set(ASIDE_REASONS.map((reason) => REASON_KEYS[reason])).size).toBe(ASIDE_REASONS.length)
  })

  it.each(LANGUAGES)('has a name for every deed in %s', (language) => {
    expect(Object.keys(messagesOf(language).workbench.deeds).sort()).toEqual(BENCH_DEEDS.map(({ id }) => id).sort())
  })

  it('offers nothing that changes the page to someone who may only look', () => {
    const offered = BENCH_DEEDS.filter(({ when }) => when(situation(chooseLine(1), false)))
    expect(offered.map(({ id }) => id)).toEqual(['edit', 'extracted', 'whole-block', 'next-doubt', 'previous-doubt', 'next-article', 'previous-article', 'menu', 'palette', 'help'])
  })
})

describe('a deed by its key', () => {
  it('splits the article at the first chosen line', () => {
    expect(press(extendToLine(chooseLine(3), 2), 'S').split('\n').slice(0, 2)).toEqual([
      'A: h1@0 "甲" / b1@1 "乙"', 'n2: n1!@2 "丙" / b2!@3 "丁"',
    ])
  })

  it('joins with the next article, and with the one before the focus', () => {
    expect(press(chooseLine(1), 'J')).toBe(press(chooseLine(5), 'Shift+J'))
    expect(press(chooseLine(5), 'J')).toBe('not now')
  })

  it('moves a block one place down', () => {
    expect(press(chooseBlock('b1'), 'Alt+ArrowDown').split('\n')[0]).toBe('A: h1@0 "甲" / b2@3 "丁" / b1!@1,2 "乙|丙"'.replace('|', ''))
    expect(press(chooseBlock('b2'), 'Alt+ArrowDown')).toBe('not now')
  })

  it('puts an article before the one above it', () => {
    expect(press(chooseBlock('b3'), 'Alt+Shift+ArrowUp').split('\n')[0]).toBe('B: h2@4 "戊" / b3@5 "己"')
  })

  it('takes back only what is set aside', () => {
    expect(press(chooseLine(6), 'T', 'B').split('\n')[1]).toContain('@6')
    expect(press(chooseLine(5), 'T', 'A')).toBe('not now')
  })
})

describe('going about', () => {
  function go(choice: Choice | null, chord: string): Choice | null {
    const deed = deedOfChord(chord)
    return deed?.does === 'choose' ? deed.choose(situation(choice)) : null
  }

  it('finds the doubts from everywhere', () => {
    expect(go(null, 'D')).toEqual(chooseLine(3))
    expect(go(chooseLine(3), 'D')).toEqual(chooseLine(3))
    expect(go(chooseBlock('h1'), 'Shift+D')).toEqual(chooseLine(3))
  })

  it('goes from a line to its whole block, and from a block to its lines', () => {
    expect(go(chooseLine(2), 'W')).toEqual(chooseBlock('b1'))
    expect(go(chooseBlock('b1'), 'W')).toEqual({ pane: 'lines', anchor: 1, focus: 2 })
  })

  it('stays where it was when the chosen block is gone', () => {
    const after = pageOf('A: h1@0 "甲" / b2@1 "乙|丙|丁"')
    expect(keepChoice(chooseBlock('b1'), page, after)).toEqual(chooseLine(1))
    expect(keepChoice(chooseBlock('h1'), page, after)).toEqual(chooseBlock('h1'))
  })
})

describe('the name of a chord', () => {
  it.each([
    ['s', '', 'S'], ['S', 'shift', 'Shift+S'], ['?', 'shift', '?'], ['z', 'ctrl', 'Mod+Z'], ['Z', 'meta shift', 'Mod+Shift+Z'],
    ['ArrowUp', 'alt', 'Alt+ArrowUp'], ['ArrowUp', 'alt shift', 'Alt+Shift+ArrowUp'],
  ])('of %s with %j is %s', (key, held, chord) => {
    const has = (name: string) => held.includes(name)
    expect(chordOf({ key, ctrlKey: has('ctrl'), metaKey: has('meta'), altKey: has('alt'), shiftKey: has('shift') })).toBe(chord)
  })
})
