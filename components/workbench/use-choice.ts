'use client'

import { useState } from 'react'
import type { PageState } from '@/lib/split/page-state'
import type { Choice } from './choice'
import { keepChoice } from './situation'

/**
 * What is chosen; it goes on where it was when a correction took its block away.
 *
 * @param first what is chosen when the page is opened
 */
export function useChoice(page: PageState, first: () => Choice | null): [Choice | null, (choice: Choice | null) => void] {
  const [held, setHeld] = useState<{ choice: Choice | null; page: PageState }>(() => ({ choice: first(), page }))
  const choice = held.page === page ? held.choice : keepChoice(held.choice, held.page, page)
  if (held.page !== page) setHeld({ choice, page })
  return [choice, (next) => setHeld({ choice: next, page })]
}
