import type { ActorThere, Role } from '../actor'
import { ROLES } from '../actor'
import type { ProofLevel } from './proof-level'
import type { ArticleState, Progress, Said } from './progress'

/** What can be done with an article on its way into print. */
export const WORKFLOW_DEEDS = ['pass', 'refuse', 'take-back', 'mark-not-proofread', 'mark-problematic', 'mark-proofread', 'mark-validated'] as const
export type WorkflowDeed = (typeof WORKFLOW_DEEDS)[number]

/** Why something cannot be done; each has a sentence in `messages/*\/errors.json`. */
export type Refusal =
  | 'role-may-not' | 'nothing-to-pass' | 'step-not-yours' | 'reviewed-already' | 'refusal-stands' | 'still-problematic'
  | 'nothing-to-take-back' | 'not-your-sign-off' | 'reason-missing' | 'proofread-first' | 'validate-another' | 'level-already'

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: Refusal }

/** What is known of an article when somebody wants to do something with it. */
export interface WorkflowFacts {
  readonly progress: Progress<Said>
  readonly level: ProofLevel
  /** Who gave it its level, and who wrote its text last; null for the system or where nobody knows. */
  readonly levelBy: string | null
  readonly writer: string | null
  /** The reason that comes with a refusal. */
  readonly reason?: string
  /** The sign-off that is to be taken back. */
  readonly target?: Said | null
}

/** One thing that must hold, and what is said where it does not. */
interface Condition {
  readonly holds: (actor: ActorThere, facts: WorkflowFacts) => boolean
  readonly otherwise: Refusal
}

/** A row of the table: who may do it in this state, under which conditions; or what is said instead. */
type Rule = { readonly roles: readonly Role[]; readonly conditions: readonly Condition[] } | Refusal

const DESK: readonly Role[] = ['administrator', 'chief-editor', 'editor']
const CHIEFS: readonly Role[] = ['administrator', 'chief-editor']

const isOneOf = (role: Role | null, roles: readonly Role[]): boolean => roles.some((one) => one === role)

const STEP_IS_YOURS: Condition = {
  holds: ({ role }, { progress }) => progress.next !== null && isOneOf(role, progress.next.roles),
  otherwise: 'step-not-yours',
}
/** No two reviews by the same person. The system stands for whoever runs it, and is nobody twice. */
const ANOTHER_REVIEWER: Condition = {
  holds: ({ id }, { progress: { next, steps } }) =>
    id === null || next?.kind !== 'review' || !steps.some(({ step, passed }) => step.kind === 'review' && passed?.by === id),
  otherwise: 'reviewed-already',
}
const NOT_PROBLEMATIC: Condition = { holds: (_, { level }) => level !== 'problematic', otherwise: 'still-problematic' }
const HAS_REASON: Condition = { holds: (_, { reason = '' }) => reason.trim() !== '', otherwise: 'reason-missing' }
const HAS_TARGET: Condition = { holds: (_, { target }) => target?.stands === true, otherwise: 'nothing-to-take-back' }
/** One takes back what one said; whoever answers for the paper also what others did. */
const YOURS_OR_CHIEF: Condition = {
  holds: ({ id, role }, { target }) => isOneOf(role, CHIEFS) || (id !== null && target?.by === id),
  otherwise: 'not-your-sign-off',
}
const WAS_PROOFREAD: Condition = { holds: (_, { level }) => level === 'proofread' || level === 'validated', otherwise: 'proofread-first' }
const ANOTHER_PROOFREADER: Condition = {
  holds: ({ id }, { levelBy, writer }) => id === null || (id !== levelBy && id !== writer),
  otherwise: 'validate-another',
}
const otherThan = (asked: ProofLevel): Condition => ({ holds: (_, { level }) => level !== asked, otherwise: 'level-already' })

const PASS: Rule = { roles: DESK, conditions: [STEP_IS_YOURS, ANOTHER_REVIEWER, NOT_PROBLEMATIC] }
const REFUSE: Rule = { roles: DESK, conditions: [STEP_IS_YOURS, ANOTHER_REVIEWER, HAS_REASON] }
/** Whoever gave the last sign-off may find a fault after all. */
const REFUSE_AFTER: Rule = { roles: CHIEFS, conditions: [HAS_REASON] }
const TAKE_BACK: Rule = { roles: DESK, conditions: [HAS_TARGET, YOURS_OR_CHIEF] }
const inEveryState = (rule: Rule): Readonly<Record<ArticleState, Rule>> =>
  ({ untouched: rule, 'under-way': rule, refused: rule, reopened: rule, 'signed-off': rule })

/** The workflow of an article: for each deed and each state, who may do it and when, or why nobody may. */
export const WORKFLOW: Readonly<Record<WorkflowDeed, Readonly<Record<ArticleState, Rule>>>> = {
  pass: { untouched: PASS, 'under-way': PASS, reopened: PASS, refused: 'refusal-stands', 'signed-off': 'nothing-to-pass' },
  refuse: { untouched: REFUSE, 'under-way': REFUSE, reopened: REFUSE, refused: 'refusal-stands', 'signed-off': REFUSE_AFTER },
  'take-back': {
    untouched: 'nothing-to-take-back', reopened: 'nothing-to-take-back', 'under-way': TAKE_BACK, refused: TAKE_BACK, 'signed-off': TAKE_BACK,
  },
  'mark-not-proofread': inEveryState({ roles: DESK, conditions: [otherThan('not-proofread')] }),
  'mark-problematic': inEveryState({ roles: DESK, conditions: [otherThan('problematic')] }),
  'mark-proofread': inEveryState({ roles: DESK, conditions: [otherThan('proofread')] }),
  'mark-validated': inEveryState({ roles: DESK, conditions: [otherThan('validated'), WAS_PROOFREAD, ANOTHER_PROOFREADER] }),
}

/** Whether this person may do this with an article as it is, and if not, why. */
export function verdictOn(actor: ActorThere, deed: WorkflowDeed, facts: WorkflowFacts): Verdict {
  const rule = WORKFLOW[deed][facts.progress.state]
  if (!ROLES.some((role) => role === actor.role && rolesOf(rule).includes(role))) return { ok: false, why: 'role-may-not' }
  if (typeof rule === 'string') return { ok: false, why: rule }
  const broken = rule.conditions.find(({ holds }) => !holds(actor, facts))
  return broken ? { ok: false, why: broken.otherwise } : { ok: true }
}

/** Those to whom a refusal of the state is told; the others learn that it is not theirs to ask. */
function rolesOf(rule: Rule): readonly Role[] {
  return typeof rule === 'string' ? DESK : rule.roles
}

/** The level that passing a step gives: a proof by another person than the one before validates, the last step vouches for the text. */
export function levelAfterPass({ progress, level, levelBy }: WorkflowFacts, by: string | null): ProofLevel {
  const { next, steps } = progress
  if (next === null) return level
  const last = steps.filter(({ passed }) => passed === null).length === 1
  if (level === 'not-proofread') return next.kind === 'proof' || last ? 'proofread' : level
  const another = by !== null && levelBy !== null && by !== levelBy
  return level === 'proofread' && next.kind === 'proof' && another ? 'validated' : level
}
