import { describe, expect, it } from 'vitest'
import { type Choice, chooseBlock, chooseLine, extendToBlock, extendToLine, keysOf, type PaneOrder, stepChoice } from './choice'

const order: PaneOrder = { lines: [2, 3, 5, 8], blocks: ['h', 'b', 'c'] }

/** Keys of the lines pane as a person presses them: `v` down, `^` up, capital `V` and `A` the same with shift. */
function press(start: Choice | null, keys: string): Choice | null {
  const by: Record<string, readonly [number, boolean]> = { v: [1, false], '^': [-1, false], V: [1, true], A: [-1, true] }
  return [...keys].reduce<Choice | null>((choice, key) => {
    const [step, extend] = by[key] ?? [0, false]
    return stepChoice(choice, 'lines', order, step, extend)
  }, start)
}

function lines(choice: Choice | null): readonly number[] {
  return choice?.pane === 'lines' ? keysOf(choice, order.lines) : []
}

describe('choosing with the keyboard', () => {
  it.each([
    ['v', [3]],
    ['vv', [5]],
    ['vvvvvv', [8]],
    ['^', [2]],
    ['V', [2, 3]],
    ['VV', [2, 3, 5]],
    ['vVA', [3]],
    ['vVAA', [2, 3]],
    ['VVv', [8]],
  ])('%s from the first line chooses %j', (keys, chosen) => {
    expect(lines(press(chooseLine(2), keys))).toEqual(chosen)
  })

  it('begins at the first line where nothing was chosen', () => {
    expect(press(null, 'v')).toEqual(chooseLine(2))
  })

  it('begins anew in a pane when the choice was in the other', () => {
    expect(stepChoice(chooseLine(5), 'blocks', order, 1, true)).toEqual(chooseBlock('h'))
  })

  it('chooses nothing on an empty page', () => {
    expect(stepChoice(null, 'lines', { lines: [], blocks: [] }, 1, false)).toBeNull()
  })
})

describe('choosing with the pointer', () => {
  it('extends from where choosing began, both ways', () => {
    expect(lines(extendToLine(chooseLine(5), 2))).toEqual([2, 3, 5])
    expect(lines(extendToLine(extendToLine(chooseLine(5), 2), 8))).toEqual([5, 8])
  })

  it('does not extend from one pane into the other', () => {
    expect(extendToLine(chooseBlock('h'), 3)).toEqual(chooseLine(3))
    expect(extendToBlock(chooseLine(3), 'c')).toEqual(chooseBlock('c'))
  })
})

describe('a choice whose block is gone', () => {
  it('holds nothing', () => {
    expect(keysOf({ anchor: 'h', focus: 'gone' }, order.blocks)).toEqual([])
  })
})
