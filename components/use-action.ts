'use client'

import { useState, useTransition } from 'react'
import { unstable_rethrow } from 'next/navigation'
import type { Outcome } from '@/lib/server/action'
import type { Failure } from '@/lib/server/errors'

/** What is said when the server could not be asked at all. */
const NO_CONNECTION: Failure = { kind: 'defect', code: 'no-connection', values: {} }

/** An action as a form uses it: run it, show that it is busy, show why it failed. */
export interface RunningAction<I, T> {
  /** Runs the action; `onDone` is told the value, `onFailed` why it failed. */
  readonly run: (input: I, onDone?: (value: T) => void, onFailed?: (failure: Failure) => void) => void
  readonly busy: boolean
  readonly failure: Failure | null
  readonly clear: () => void
}

export function useAction<I, T>(action: (input: I) => Promise<Outcome<T>>): RunningAction<I, T> {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, start] = useTransition()

  function run(input: I, onDone?: (value: T) => void, onFailed?: (failure: Failure) => void) {
    setFailure(null)
    start(async () => {
      const outcome = await asked(action, input)
      if (outcome.ok) onDone?.(outcome.value)
      else {
        setFailure(outcome.failure)
        onFailed?.(outcome.failure)
      }
    })
  }

  return { run, busy, failure, clear: () => setFailure(null) }
}

async function asked<I, T>(action: (input: I) => Promise<Outcome<T>>, input: I): Promise<Outcome<T>> {
  try {
    return await action(input)
  } catch (error) {
    unstable_rethrow(error)
    return { ok: false, failure: NO_CONNECTION }
  }
}
