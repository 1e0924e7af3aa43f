import type { ProofLevel } from '../workflow/proof-level'

/** The views of the queue: what one has to see to, what waits for a deed that one may do, and what is wrong somewhere. */
export const QUEUE_VIEWS = ['mine', 'waiting', 'problematic'] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]

/** What is past its due time, what is due until the day of its title ends, or all. */
export const QUEUE_DUES = ['all', 'today', 'overdue'] as const
export type QueueDue = (typeof QUEUE_DUES)[number]

export const QUEUE_KINDS = ['all', 'article', 'review'] as const
export type QueueKind = (typeof QUEUE_KINDS)[number]

/** How many things one screen of the queue shows. */
export const ITEMS_A_SCREEN = 50

/** What an address asks of the queue; null where it does not ask. */
export interface QueueWish {
  readonly show: QueueView
  /** The slug of a title, and the day of an issue. */
  readonly title: string | null
  readonly date: string | null
  /** Who has it, by the id of the person. */
  readonly person: string | null
  readonly due: QueueDue
  readonly kind: QueueKind
  readonly level: ProofLevel | null
  /** The step of the chain that is open. */
  readonly step: string | null
  /** Counted from 0. */
  readonly screen: number
}

export const WHOLE_QUEUE: QueueWish = {
  show: 'mine', title: null, date: null, person: null, due: 'all', kind: 'all', level: null, step: null, screen: 0,
}

/** What the address of a queue says. What is not asked for is not said, so that one queue has one address. */
export function queueQuery(wish: QueueWish): URLSearchParams {
  const unasked: Readonly<Record<string, unknown>> = { ...WHOLE_QUEUE }
  const said = Object.entries(wish).filter(([name, value]) => name === 'show' || value !== unasked[name])
  return new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
}

export function queueAddress(wish: QueueWish): string {
  return `/desk/queue?${queueQuery(wish)}`
}

/** Whether a wish leaves anything out of its view. */
export function isFiltered(wish: QueueWish): boolean {
  return queueAddress({ ...wish, screen: 0 }) !== queueAddress({ ...WHOLE_QUEUE, show: wish.show })
}
