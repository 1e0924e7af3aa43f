import type { Failure } from '@/lib/server/errors'
import type { Corrected } from '@/lib/server/pages/commands'
import type { Correction } from '@/lib/server/pages/schema'
import { applyStep } from '@/lib/split/apply'
import type { PageState } from '@/lib/split/page-state'
import { type AppliedStep, stepsInTheWay } from '@/lib/split/rebase'
import type { Step } from '@/lib/split/step'
import type { ConfirmedPage } from '../correction-queue'

interface Logged extends AppliedStep {
  readonly seq: number
  readonly inverse: Step
}

/** A server of one page in memory, by the same pure rules as the real one. */
export interface PageServer {
  readonly page: () => ConfirmedPage
  readonly log: readonly AppliedStep[]
  readonly correct: (person: string, correction: Correction) => Corrected | Failure
}

export function openServer(start: ConfirmedPage): PageServer {
  let state: PageState = start.state
  const log: Logged[] = []
  const revision = () => start.revision + log.length

  function refusal(code: string, steps: readonly Logged[] = []): Failure {
    const told = steps.map(({ by, step, undoes }) => ({ by, deed: step.deed, undoes: undoes !== null }))
    return { kind: 'conflict', code, values: {}, detail: { revision: revision(), steps: told } }
  }
  function answer({ id: stepId, seq, step }: Logged): Corrected {
    return { from: seq - 1, revision: revision(), step, stepId, ordinals: start.ordinals, revisions: {} }
  }
  function meant(correction: Correction): { step: Step; undoes: string | null } | Failure {
    if (correction.kind === 'step') {
      const since = log.filter(({ id, seq }) => seq > correction.revision && !correction.seen?.includes(id))
      const others = stepsInTheWay(correction.step, since)
      return others.length > 0 ? refusal('page-moved-on', others) : { step: correction.step, undoes: null }
    }
    const target = log.find(({ id }) => id === correction.step)
    if (!target) return { kind: 'not-found', code: 'no-such-step', values: {} }
    const later = log.filter(({ seq }) => seq > target.seq)
    if (later.some(({ undoes }) => undoes === target.id)) return refusal('step-taken-back')
    const others = stepsInTheWay(target.inverse, later)
    return others.length > 0 ? refusal('step-built-on', others) : { step: target.inverse, undoes: target.id }
  }
  return {
    log,
    page: () => ({ ...start, revision: revision(), state, log: [...start.log, ...log.map(({ id, by, undoes }) => ({ id, by, undoes }))] }),
    correct(by, correction) {
      const before = log.find(({ id }) => id === correction.key)
      if (before) return answer(before)
      const what = meant(correction)
      if ('code' in what) return what
      const outcome = applyStep(state, what.step)
      if (!outcome.ok) return refusal('step-does-not-fit')
      state = outcome.page
      const made: Logged = { id: correction.key, by, seq: revision() + 1, inverse: outcome.inverse, ...what }
      log.push(made)
      return answer(made)
    },
  }
}
