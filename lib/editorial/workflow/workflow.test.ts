import { describe, expect, it } from 'vitest'
import { type Actor, type Role, ROLES } from '../actor'
import { ONE_STEP, THREE_AND_THREE } from './chain'
import { PROOF_LEVELS } from './proof-level'
import { ARTICLE_STATES, type ArticleState, progressOf, type SignOff } from './progress'
import { levelAfterPass, verdictOn, WORKFLOW, WORKFLOW_DEEDS, type WorkflowFacts } from './workflow'

const who = (role: Role, id: string = role): Actor => ({ id, name: id, role, titles: {} })
let said = 0
const pass = (step: string, by: string | null, stands = true): SignOff => ({
  id: `s${(said += 1)}`, step, verdict: 'passed', reason: null, by, at: '2026-06-12T08:00:00Z', stands,
})
const refusal = (step: string, by: string): SignOff => ({ ...pass(step, by), verdict: 'refused', reason: '导语不实' })

/** For each state, what was said of an article that is in it by the full chain. */
const SAID: Readonly<Record<ArticleState, readonly SignOff[]>> = {
  untouched: [],
  'under-way': [pass('first-review', 'somebody')],
  refused: [pass('first-review', 'somebody'), refusal('second-review', 'another')],
  reopened: [pass('first-review', 'somebody', false)],
  'signed-off': THREE_AND_THREE.map(({ id }, index) => pass(id, `p${index}`)),
}
const facts = (signOffs: readonly SignOff[], other: Partial<WorkflowFacts> = {}): WorkflowFacts => ({
  progress: progressOf(THREE_AND_THREE, signOffs), level: 'not-proofread', levelBy: null, writer: null, ...other,
})
const told = (actor: Actor, deed: (typeof WORKFLOW_DEEDS)[number], given: WorkflowFacts) => {
  const verdict = verdictOn(actor, deed, given)
  return verdict.ok ? 'yes' : verdict.why
}

describe('the workflow', () => {
  it('has a verdict for every deed in every state for every role', () => {
    const table = WORKFLOW_DEEDS.flatMap((deed) => ARTICLE_STATES.map((state) => {
      const given = facts(SAID[state], { reason: '导语不实', target: SAID[state].findLast(({ stands }) => stands) ?? null })
      expect(given.progress.state).toBe(state)
      return [deed, state, ...ROLES.map((role) => told(who(role), deed, given))].join(' ')
    }))
    expect(table).toEqual([
      'pass untouched yes yes yes role-may-not',
      'pass under-way yes yes yes role-may-not',
      'pass refused refusal-stands refusal-stands refusal-stands role-may-not',
      'pass reopened yes yes yes role-may-not',
      'pass signed-off nothing-to-pass nothing-to-pass nothing-to-pass role-may-not',
      'refuse untouched yes yes yes role-may-not',
      'refuse under-way yes yes yes role-may-not',
      'refuse refused refusal-stands refusal-stands refusal-stands role-may-not',
      'refuse reopened yes yes yes role-may-not',
      'refuse signed-off yes yes role-may-not role-may-not',
      'take-back untouched nothing-to-take-back nothing-to-take-back nothing-to-take-back role-may-not',
      'take-back under-way yes yes not-your-sign-off role-may-not',
      'take-back refused yes yes not-your-sign-off role-may-not',
      'take-back reopened nothing-to-take-back nothing-to-take-back nothing-to-take-back role-may-not',
      'take-back signed-off yes yes not-your-sign-off role-may-not',
      ...ARTICLE_STATES.map((state) => `mark-not-proofread ${state} level-already level-already level-already role-may-not`),
      ...ARTICLE_STATES.map((state) => `mark-problematic ${state} yes yes yes role-may-not`),
      ...ARTICLE_STATES.map((state) => `mark-proofread ${state} yes yes yes role-may-not`),
      ...ARTICLE_STATES.map((state) => `mark-validated ${state} proofread-first proofread-first proofread-first role-may-not`),
    ])
  })

  it('leaves no pair of deed and state out', () => {
    for (const deed of WORKFLOW_DEEDS) expect(Object.keys(WORKFLOW[deed]).toSorted()).toEqual([...ARTICLE_STATES].sort())
  })

  it('takes no two reviews by the same person, however high, and a proof by anybody', () => {
    const first = facts([pass('first-review', 'lin')])
    expect(told(who('chief-editor', 'lin'), 'pass', first)).toBe('reviewed-already')
    expect(told(who('administrator', 'lin'), 'refuse', { ...first, reason: '导语不实' })).toBe('reviewed-already')
    expect(told(who('editor', 'wen'), 'pass', first)).toBe('yes')
    const reviewed = facts([pass('first-review', 'lin'), pass('second-review', 'wen'), pass('final-review', 'shu')])
    expect(told(who('editor', 'lin'), 'pass', reviewed)).toBe('yes')
  })

  it('keeps a step to those whom the chain names', () => {
    expect(told(who('editor'), 'pass', { ...facts([]), progress: progressOf(ONE_STEP, []) })).toBe('step-not-yours')
    expect(told(who('chief-editor'), 'pass', { ...facts([]), progress: progressOf(ONE_STEP, []) })).toBe('yes')
  })

  it('wants a reason for a refusal', () => {
    expect(told(who('editor'), 'refuse', facts([], { reason: '  ' }))).toBe('reason-missing')
    expect(told(who('editor'), 'refuse', facts([]))).toBe('reason-missing')
  })

  it('passes nothing that somebody called problematic', () => {
    expect(told(who('editor'), 'pass', facts([], { level: 'problematic' }))).toBe('still-problematic')
  })

  it('lets people take back what they said themselves', () => {
    const mine = pass('first-review', 'lin')
    expect(told(who('editor', 'lin'), 'take-back', facts([mine], { target: mine }))).toBe('yes')
    expect(told(who('editor', 'lin'), 'take-back', facts([mine], { target: { ...mine, stands: false } }))).toBe('nothing-to-take-back')
  })

  it('has a text validated by another person than the one who proofread it, or wrote last in it', () => {
    const proofread = (other: Partial<WorkflowFacts>) => told(who('editor', 'lin'), 'mark-validated', facts([], { level: 'proofread', ...other }))
    expect(proofread({ levelBy: 'wen', writer: 'shu' })).toBe('yes')
    expect(proofread({ levelBy: 'lin' })).toBe('validate-another')
    expect(proofread({ levelBy: 'wen', writer: 'lin' })).toBe('validate-another')
  })
})

describe('the progress of an article', () => {
  it('opens the steps in their order, one after the other', () => {
    const steps = THREE_AND_THREE.map(({ id }) => id)
    for (const count of steps.keys()) {
      const { next, state } = progressOf(THREE_AND_THREE, steps.slice(0, count).map((step) => pass(step, step)))
      expect([next?.id, state]).toEqual([steps[count], count === 0 ? 'untouched' : 'under-way'])
    }
  })

  it('counts nothing beyond an open step, so that a chain can grow', () => {
    expect(progressOf(THREE_AND_THREE, [pass('final-review', 'lin')]).next?.id).toBe('first-review')
  })

  it('is signed off where a title has no chain, until somebody refuses', () => {
    expect(progressOf([], []).state).toBe('signed-off')
    expect(progressOf([], [refusal('sign-off', 'lin')]).state).toBe('refused')
  })
})

describe('the proofing level after a pass', () => {
  const after = (signOffs: readonly SignOff[], other: Partial<WorkflowFacts>, by = 'lin') => levelAfterPass(facts(signOffs, other), by)
  const reviewed = [pass('first-review', 'a'), pass('second-review', 'b'), pass('final-review', 'c')]

  it('is left alone by a review, raised by the first proof, and made whole by another person', () => {
    expect(after([], {})).toBe('not-proofread')
    expect(after(reviewed, {})).toBe('proofread')
    expect(after([...reviewed, pass('first-proof', 'wen')], { level: 'proofread', levelBy: 'wen' })).toBe('validated')
    expect(after([...reviewed, pass('first-proof', 'lin')], { level: 'proofread', levelBy: 'lin' })).toBe('proofread')
  })

  it('is proofread at least when the last step is passed', () => {
    expect(levelAfterPass({ ...facts([]), progress: progressOf(ONE_STEP, []) }, 'lin')).toBe('proofread')
  })

  it('never falls by a pass', () => {
    for (const level of PROOF_LEVELS) {
      for (const count of THREE_AND_THREE.keys()) {
        const signOffs = THREE_AND_THREE.slice(0, count).map(({ id }) => pass(id, id))
        expect(PROOF_LEVELS.indexOf(after(signOffs, { level }))).toBeGreaterThanOrEqual(PROOF_LEVELS.indexOf(level))
      }
    }
  })
})
