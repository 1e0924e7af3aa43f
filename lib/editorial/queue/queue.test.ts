import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type Role, ROLES } from '../actor'
import { ONE_STEP, THREE_AND_THREE } from '../workflow/chain'
import { PROOF_LEVELS } from '../workflow/proof-level'
import { progressOf, type Said } from '../workflow/progress'
import { troublesOf, waitsFor } from './place'
import { isFiltered, QUEUE_DUES, QUEUE_KINDS, QUEUE_VIEWS, queueAddress, WHOLE_QUEUE } from './wish'

const who = (role: Role, id: string = role): Actor => ({ id, name: id, role, titles: {} })
const passed = (step: string, by: string, stands = true): Said => ({ step, verdict: 'passed', by, stands })
const refused = (step: string, by: string, stands = true): Said => ({ step, verdict: 'refused', by, stands })
const three = { chain: THREE_AND_THREE, unproofed: false }
const waits = (actor: Actor, said: readonly Said[], settings = three) => waitsFor(actor, { level: 'proofread', said }, settings)

describe('what waits for a person', () => {
  it('waits for those whom the open step names', () => {
    expect(ROLES.filter((role) => waits(who(role), []))).toEqual(['administrator', 'chief-editor', 'editor'])
    const reviewed = [passed('first-review', 'lin'), passed('second-review', 'wen')]
    expect(ROLES.filter((role) => waits(who(role), reviewed))).toEqual(['administrator', 'chief-editor'])
    expect(ROLES.filter((role) => waits(who(role), [], { chain: ONE_STEP, unproofed: false }))).toEqual(['administrator', 'chief-editor'])
  })

  it('waits for nobody who gave another review of the same text', () => {
    expect(waits(who('editor', 'lin'), [passed('first-review', 'lin')])).toBe(false)
    expect(waits(who('editor', 'wen'), [passed('first-review', 'lin')])).toBe(true)
    expect(waits(who('editor', 'lin'), [passed('first-review', 'lin', false)])).toBe(true)
  })

  it('waits no more once it is through, refused or called problematic, and where nothing is signed off', () => {
    expect(waits(who('chief-editor'), THREE_AND_THREE.map(({ id }) => passed(id, id)))).toBe(false)
    expect(waits(who('editor'), [refused('first-review', 'lin')])).toBe(false)
    expect(waits(who('editor'), [refused('first-review', 'lin', false)])).toBe(true)
    expect(waitsFor(who('editor'), { level: 'problematic', said: [] }, three)).toBe(false)
    expect(waits(who('editor'), [], { chain: [], unproofed: false })).toBe(false)
  })

  it('waits for nobody in an archive that publishes unread, until somebody has looked at it', () => {
    const archive = { chain: THREE_AND_THREE, unproofed: true }
    expect(waitsFor(who('editor'), { level: 'not-proofread', said: [] }, archive)).toBe(false)
    expect(waitsFor(who('editor'), { level: 'proofread', said: [] }, archive)).toBe(true)
  })
})

it('tells all that is wrong with something, the gravest first, and nothing of what is right', () => {
  const progress = progressOf(THREE_AND_THREE, [refused('first-review', 'lin')])
  expect(troublesOf({ overdue: true, damaged: true, level: 'problematic', progress })).toEqual(['overdue', 'refused', 'problematic', 'damaged'])
  expect(troublesOf({ overdue: false, damaged: false, level: null, progress: null })).toEqual([])
})

describe('the address of a queue', () => {
  it('says only what is asked for', () => {
    expect(queueAddress(WHOLE_QUEUE)).toBe('/desk/queue?show=mine')
    expect(queueAddress({ ...WHOLE_QUEUE, show: 'waiting', title: 'calamus', due: 'today', screen: 2 }))
      .toBe('/desk/queue?show=waiting&title=calamus&due=today&screen=2')
  })

  it('tells two queues apart, and knows which one leaves something out', () => {
    const wish = fc.record({
      show: fc.constantFrom(...QUEUE_VIEWS), title: fc.option(fc.constantFrom('a', 'b&c')), date: fc.option(fc.constant('2026-06-12')),
      person: fc.option(fc.uuid()), due: fc.constantFrom(...QUEUE_DUES), kind: fc.constantFrom(...QUEUE_KINDS),
      level: fc.option(fc.constantFrom(...PROOF_LEVELS)), step: fc.option(fc.constantFrom('sign-off', '三 审')), screen: fc.nat({ max: 9 }),
    })
    fc.assert(fc.property(wish, wish, (one, other) => {
      expect(queueAddress(one) === queueAddress(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      const { show, screen, ...filters } = one
      expect(isFiltered(one)).toBe(Object.values(filters).some((value) => value !== null && value !== 'all'))
    }))
  })
})
