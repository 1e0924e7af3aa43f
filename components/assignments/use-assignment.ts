'use client'

import { useState } from 'react'
import { type Reply, sendJson } from '@/components/desk/send-json'
import { useMyWork } from '@/components/queue/my-work'
import { useAnnounce } from '@/components/ui/toast'
import type { Assigning, AssignmentView } from '@/lib/server/assignments/queries'
import type { Assignable, AssignmentEnd, NewAssignment, SeenAssignment } from '@/lib/server/assignments/schema'
import type { Failure } from '@/lib/server/errors'

const NO_CONNECTION: Failure = { kind: 'defect', code: 'no-connection', values: {} }

/** What came of a deed: whether it was done; and where others were first, who has it now. */
export interface Came {
  readonly done: boolean
  readonly now?: AssignmentView | null
}

function isOvertaken(failure: Failure): failure is Failure & { detail: AssignmentView | null } {
  return failure.kind === 'conflict' && failure.code === 'assignment-moved-on'
}

/** Of what a person has seen, that by which the server knows it. */
function seenOf(assignment: AssignmentView | null): SeenAssignment {
  return assignment && { id: assignment.id, done: assignment.done }
}

/** Who has an article or a Review, as a screen holds it, with what can be done about it. */
export interface OpenAssignment {
  readonly assignment: AssignmentView | null
  readonly busy: boolean
  readonly failure: Failure | null
  /** Asks who could have it; null where the server did not say. */
  readonly ask: () => Promise<Assigning | null>
  /** Does a deed of a person who saw that it was so. */
  readonly give: (seen: AssignmentView | null, wish: Omit<NewAssignment, 'thing' | 'seen'>, done: string) => Promise<Came>
  readonly end: (seen: AssignmentView | null, end: AssignmentEnd['end'], done: string) => Promise<Came>
}

const PATH = '/api/assignments'

/** Holds who has something. What the server brings with the screen counts until something is done here, and again when it brings more. */
export function useAssignment(thing: Assignable, given: AssignmentView | null, person: string | null): OpenAssignment {
  const announce = useAnnounce()
  const { askAgain } = useMyWork()
  const [known, setKnown] = useState({ given, assignment: given })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function send(request: Promise<Reply<Assigning>>): Promise<Assigning | Failure> {
    setBusy(true)
    setFailure(null)
    const reply = await request
    setBusy(false)
    if (reply.kind === 'done') {
      setKnown({ given, assignment: reply.value.assignment })
      return reply.value
    }
    const failed = reply.kind === 'refused' ? reply.failure : NO_CONNECTION
    setFailure(failed)
    return failed
  }

  async function ask(): Promise<Assigning | null> {
    const answer = await send(sendJson('GET', `${PATH}?${new URLSearchParams(thing)}`, undefined, { person }))
    return 'code' in answer ? null : answer
  }

  async function change(request: Promise<Reply<Assigning>>, done: string): Promise<Came> {
    const answer = await send(request)
    if ('code' in answer) {
      if (!isOvertaken(answer)) return { done: false }
      setKnown({ given, assignment: answer.detail })
      return { done: false, now: answer.detail }
    }
    announce({ text: done, tone: 'good', id: 'assignment' })
    askAgain()
    return { done: true }
  }

  return {
    assignment: known.given === given ? known.assignment : given,
    busy,
    failure,
    ask,
    give: (seen, wish, done) => change(sendJson('POST', PATH, { thing, seen: seenOf(seen), ...wish }, { person }), done),
    end: (seen, end, done) => change(sendJson('PUT', PATH, { thing, seen: seenOf(seen), end }, { person }), done),
  }
}
