import { figure, type Report } from '@/bench/figure'
import { failureOf } from '@/lib/server/errors'
import type { Trial } from '../trial'
import { type DeedName, DEEDS, type Scene, setScene } from './deeds'
import { ordersOf } from './orders'
import { type Answers, outcomeOf } from './outcome'

const ORDERS = ordersOf(DEEDS)

/** Each deed begins so many milliseconds at most after the one before: a deed takes ten or so, so that most overlap. */
const LONGEST_GAP = 6

export const everyOrder: Trial = {
  takes: `times that two people do ${DEEDS.length} things to one page at once, in each of ${ORDERS.length} orders in turns; some five minutes`,
  times: 3 * ORDERS.length,
  short: 12,
  run: async (times) => {
    const serial = serialOutcomes()
    const rounds: Round[] = []
    for (let round = 0; round < times; round += 1) rounds.push(await overlapping(orderOf(round, times), serial))
    return report(rounds, await serial.known())
  },
}

/** The order of a round: all of them in turns, or as many as there are rounds, far from each other. */
function orderOf(round: number, times: number): readonly DeedName[] {
  return ORDERS[times < ORDERS.length ? Math.floor((round * ORDERS.length) / times) : round % ORDERS.length] ?? DEEDS
}

/** What comes of the deeds one after the other, worked out when it is asked for, once for each order. */
interface SerialOutcomes {
  outcome(order: readonly DeedName[]): Promise<string>
  known(): Promise<ReadonlySet<string>>
}

function serialOutcomes(): SerialOutcomes {
  const known = new Map<string, Promise<string>>()
  async function inTurn(order: readonly DeedName[]): Promise<string> {
    const scene = await setScene()
    const answers: Partial<Record<DeedName, string>> = {}
    for (const name of order) answers[name] = await answerOf(scene, name)
    return outcomeOf(scene, complete(answers))
  }
  return {
    outcome: (order) => {
      const outcome = known.get(order.join()) ?? inTurn(order)
      known.set(order.join(), outcome)
      return outcome
    },
    known: async () => new Set(await Promise.all(known.values())),
  }
}

/** What a round came to. */
interface Round {
  /** The order whose outcome it has; null where no order has it. */
  readonly serial: readonly DeedName[] | null
  /** Whether the deeds ended in another order than they began. */
  readonly crossed: boolean
  readonly answers: Answers
}

/** Lets the deeds begin in an order, each a moment after the one before, and finds an order that comes to the same. */
async function overlapping(order: readonly DeedName[], serial: SerialOutcomes): Promise<Round> {
  const scene = await setScene()
  const ended: DeedName[] = []
  const answers: Partial<Record<DeedName, string>> = {}
  await Promise.all(order.map(async (name, at) => {
    await new Promise((resolve) => setTimeout(resolve, at * Math.random() * LONGEST_GAP))
    answers[name] = await answerOf(scene, name)
    ended.push(name)
  }))
  const whole = complete(answers)
  const outcome = await outcomeOf(scene, whole)
  // As they ended is most often as they took effect.
  for (const guess of [ended, order, ...ORDERS]) {
    if ((await serial.outcome(guess)) === outcome) return { serial: guess, crossed: ended.join() !== order.join(), answers: whole }
  }
  return { serial: null, crossed: true, answers: whole }
}

function complete(answers: Partial<Record<DeedName, string>>): Answers {
  const { save = '', step = '', decide = '', apply = '', publish = '' } = answers
  return { save, step, decide, apply, publish }
}

/** What a deed is answered: done, the code of its refusal, or what it broke on. */
async function answerOf(scene: Scene, name: DeedName): Promise<string> {
  try {
    await scene.deeds[name]()
    return 'done'
  } catch (error) {
    return failureOf(error)?.code ?? `defect: ${error instanceof Error ? error.message : String(error)}`
  }
}

function report(rounds: readonly Round[], outcomes: ReadonlySet<string>): Report {
  const told = ({ answers }: Round) => DEEDS.map((name) => `${name} ${answers[name]}`).join(', ')
  const lost = rounds.filter(({ serial }) => serial === null)
  const defects = rounds.filter(({ answers }) => DEEDS.some((name) => answers[name].startsWith('defect')))
  const refused = rounds.filter(({ answers }) => DEEDS.some((name) => answers[name] !== 'done'))
  return {
    figures: [
      figure('rounds whose outcome is that of no order', lost.length, { atMost: 0 }, `of ${rounds.length}, each all at once; page, versions, log, Review, Edition and answers`),
      figure('rounds in which something broke', defects.length, { atMost: 0 }, defects[0] ? told(defects[0]) : 'every other answer is a sentence'),
      // Where nothing overlaps, or all orders come to the same, nothing is tried.
      figure('rounds that ended in another order than they began', rounds.filter(({ crossed }) => crossed).length, { atLeast: 1 }, `a gap of up to ${LONGEST_GAP} ms between deeds`),
      figure('different outcomes of the orders that were tried one after the other', outcomes.size, { atLeast: 2 }, `${refused.length} rounds had a refusal in them`),
    ],
    notes: lost.slice(0, 3).map((round) => `no order comes to: ${told(round)}`),
  }
}
