'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import { sendJson } from '@/components/desk/send-json'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { EditedBlock } from '@/lib/article/settle'
import type { Saved } from '@/lib/server/articles/commands'

/** Saves the text of an article from the workbench: a headline that was typed, a clean-up that was undone. */
export function useTextSave({ article, revision, onSaved }: {
  readonly article: string
  readonly revision: number
  readonly onSaved: (saved: Saved) => void
}) {
  const t = useTranslations('workbench')
  const sentence = useFailureSentence()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  /** What was sent last and the version that it makes: a save whose answer was lost is sent again under the same id. */
  const [attempt, setAttempt] = useState({ text: '', version: '' })

  /** Whether the server has it now; else the error says what to do. */
  async function save(blocks: readonly EditedBlock[]): Promise<boolean> {
    const text = JSON.stringify(blocks)
    const version = attempt.text === text ? attempt.version : newId()
    setAttempt({ text, version })
    setBusy(true)
    const reply = await sendJson<Saved>('PUT', `/api/articles/${article}/text`, { revision, version, blocks })
    setBusy(false)
    if (reply.kind === 'unreached') setError(t('unreached'))
    else if (reply.kind === 'refused') setError(sentence(reply.failure))
    else onSaved(reply.value)
    return reply.kind === 'done'
  }
  return { busy, error, setError, save }
}
