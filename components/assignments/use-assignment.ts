'use client'

import { useState } from 'react'
import { type Reply, sendJson } from '@/components/desk/send-json'
import { useMyWork } from '@/components/queue/my-work'
import { useAnnounce } from '@/components/ui/toast'
import type { Assigning, AssignmentView } from '@/lib/server/assignments/queries'
import type { Assignable, AssignmentEnd, NewAssignment } from '@/lib/server/assignments/schema'
import type { Failure } from '@/lib/server/errors'

const NO_CONNECTION: Failure = { kind: 'defect', code: 'no-connection', values: {} }

/** Who has an article or a Review, as a screen holds it, with what can be done about it. */
export interface OpenAssignment {
  readonly assignment: AssignmentView | null
  readonly busy: boolean
  readonly failure: Failure | null
  /** Asks who could have it; null where the server did not say. */
  readonly ask: () => Promise<Assigning | null>
  /** Does a deed, and tells whether it was done. */
  readonly give: (wish: Omit<NewAssignment, 'thing'>, done: string) => Promise<boolean>
  readonly end: (end: AssignmentEnd['end'], done: string) => Promise<boolean>
}

const PATH = '/api/assignments'

/** Holds who has something. What the server brings with the screen counts until something is done here, and again when it brings more. */
export function useAssignment(thing: Assignable, given: AssignmentView | null, person: string | null): OpenAssignment {
  const announce = useAnnounce()
  const { askAgain } = useMyWork()
  const [known, setKnown] = useState({ given, assignment: given })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function send(request: Promise<Reply<Assigning>>): Promise<Assigning | null> {
    setBusy(true)
    setFailure(null)
    const reply = await request
    setBusy(false)
    if (reply.kind !== 'done') {
      setFailure(reply.kind === 'refused' ? reply.failure : NO_CONNECTION)
      return null
    }
    setKnown({ given, assignment: reply.value.assignment })
    return reply.value
  }

  async function change(request: Promise<Reply<Assigning>>, done: string): Promise<boolean> {
    const isDone = (await send(request)) !== null
    if (isDone) {
      announce({ text: done, tone: 'good', id: 'assignment' })
      askAgain()
    }
    return isDone
  }

  return {
    assignment: known.given === given ? known.assignment : given,
    busy,
    failure,
    ask: () => send(sendJson('GET', `${PATH}?${new URLSearchParams(thing)}`, undefined, { person })),
    give: (wish, done) => change(sendJson('POST', PATH, { thing, ...wish }, { person }), done),
    end: (end, done) => change(sendJson('PUT', PATH, { thing, end }, { person }), done),
  }
}
