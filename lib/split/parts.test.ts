import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOf, jumpsOf, type Part, wholesOf } from './parts'

/** `B<A` goes on from A; `A>H` was joined into H; `A>` left the paper. */
function parts(...written: string[]): Part[] {
  return written.map((one) => {
    const [, id = '', continues = null, gone, into] = /^(\w+)(?:<(\w+))?(>(\w+)?)?$/.exec(one) ?? []
    return { id, continues, closed: gone !== undefined, into: into ?? null }
  })
}

function wholes(...written: string[]): string[] {
  const all = parts(...written)
  return wholesOf(all.filter(({ closed }) => !closed), jumpsOf(all)).map((whole) => whole.map(({ id }) => id).join(' '))
}

describe('the parts of an article that jumps', () => {
  it('are read from the first to the last, over three pages too', () => {
    expect(wholes('A', 'D', 'C<B', 'B<A')).toEqual(['A B C', 'D'])
  })

  it('go on from the article into which the first part was joined', () => {
    expect(wholes('A>H', 'H>K', 'K', 'B<A')).toEqual(['K B'])
  })

  it('are articles of their own where the first part is gone', () => {
    expect(wholes('A>', 'B<A', 'C<nowhere')).toEqual(['B', 'C'])
  })

  it.each([
    ['part-continued-twice', ['A', 'B<A', 'C<A']],
    ['part-continued-twice', ['A>H', 'H', 'B<A', 'C<H']],
    ['parts-in-a-circle', ['A<B', 'B<A']],
    ['parts-in-a-circle', ['A<A']],
    [null, ['A', 'B<A', 'C<B']],
  ])('are told to be %s', (fault, written) => {
    expect(faultOf(jumpsOf(parts(...written)))).toBe(fault)
  })

  it('hold each open article exactly once where there is no fault', () => {
    const drawn = fc.array(fc.record({ continues: fc.option(fc.nat(7)), closed: fc.boolean(), into: fc.option(fc.nat(7)) }), { maxLength: 8 })
    fc.assert(fc.property(drawn, (rows) => {
      const all = rows.map(({ continues, closed, into }, id): Part => ({
        id: `${id}`, continues: continues === null ? null : `${continues}`, closed, into: into === null ? null : `${into}`,
      }))
      const jumps = jumpsOf(all)
      const open = all.filter(({ closed }) => !closed)
      const held = wholesOf(open, jumps).flatMap((whole) => whole.map(({ id }) => id)).sort()
      if (faultOf(jumps) === null) expect(held).toEqual(open.map(({ id }) => id).sort())
      else expect(held.length).toBeLessThan(open.length)
    }), { numRuns: 500 })
  })
})
