import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLOCK_ROLES, type BlockRole } from './block'
import { flowOf, isFigureRole, isFlowRole, listRuns } from './flow'

const roles = fc.array(fc.constantFrom(...BLOCK_ROLES), { maxLength: 20 })
  .map((list) => list.map((role, index) => ({ role, index })))

function show(written: string): string {
  return flowOf(written.split(' ').map((role) => ({ role: role as BlockRole })))
    .map((part) => (part.kind === 'text' ? part.role : `(${part.caption?.role ?? '–'} ${part.credit?.role ?? '–'})`)).join(' ')
}

test.each([
  ['headline body caption credit body', 'body (caption credit) body'],
  ['caption body credit', '(caption –) body (– credit)'],
  ['caption jump credit credit', '(caption credit) (– credit)'],
  ['caption caption credit', '(caption –) (caption credit)'],
])('the flow of %j is %j', (written, flow) => expect(show(written)).toBe(flow))

test('every block of text and of a figure is in the flow once, in its order, and no other', () => {
  fc.assert(fc.property(roles, (blocks) => {
    const flow = flowOf(blocks).flatMap((part) => (part.kind === 'text' ? [part.block] : [part.caption, part.credit].filter((one) => one !== null)))
    expect(flow).toEqual(blocks.filter(({ role }) => isFlowRole(role) || isFigureRole(role)))
  }))
})

test('runs are the parts in their order, and only items of one sort stand together', () => {
  fc.assert(fc.property(roles, (blocks) => {
    const runs = listRuns(blocks)
    expect(runs.flat()).toEqual(blocks)
    for (const [first, ...rest] of runs) {
      if (rest.length > 0) expect(['bullet', 'numbered']).toContain(first.role)
      expect(rest.every(({ role }) => role === first.role)).toBe(true)
    }
  }))
})
