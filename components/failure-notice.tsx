'use client'

import type { ReactNode } from 'react'
import type { Failure } from '@/lib/server/errors'
import { Notice } from './ui/notice'
import { useFailureSentence } from './use-failure-sentence'

/** Says why something was not done, where there is something to say. */
export function FailureNotice({ failure, deed }: { readonly failure: Failure | null; readonly deed?: ReactNode }) {
  const sentence = useFailureSentence()
  return failure && <Notice tone="danger" deed={deed}>{sentence(failure)}</Notice>
}
