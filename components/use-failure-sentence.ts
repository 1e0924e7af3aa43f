'use client'

import { useMessages, useTranslations } from 'use-intl'
import type { Messages } from '@/lib/language/messages'
import type { Failure } from '@/lib/server/errors'

type ErrorCode = keyof Messages['errors']

/** Gives the sentence for a failure: what happened, and what to do next. An unknown code gets the general sentence. */
export function useFailureSentence(): (failure: Pick<Failure, 'code' | 'values'>) => string {
  const t = useTranslations('errors')
  const { errors } = useMessages()
  const isKnown = (code: string): code is ErrorCode => Object.hasOwn(errors ?? {}, code)
  return ({ code, values }) => t(isKnown(code) ? code : 'defect', values)
}
