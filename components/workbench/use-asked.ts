'use client'

import type { Bench } from './use-bench'
import { useAnswers } from './use-answers'

/** What is asked of the person before a deed can be done, and the way to answer. */
export type Asked = NonNullable<ReturnType<typeof useAsked>>

/** The question that is open above the workbench; null where none is. */
export function useAsked({ deeds: { opened, answer, setAsideAs }, situation }: Bench) {
  const answersOf = useAnswers()
  if (opened?.kind === 'asking') {
    return { ...answersOf(opened.deed.does, situation), answerWith: (value: string) => answer(opened.deed, value) }
  }
  if (opened?.kind === 'setting-aside') {
    return { ...answersOf('ask-reason', situation), answerWith: (value: string) => setAsideAs(opened.load, value) }
  }
  return null
}
