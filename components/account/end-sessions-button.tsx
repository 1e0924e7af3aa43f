'use client'

import { useState } from 'react'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'

/** Ends many sessions at once, after asking: what is not saved in those browsers has to be saved by signing in there again. */
export function EndSessionsButton({ words, endSessions }: {
  readonly words: Readonly<Record<'open' | 'title' | 'text' | 'deed' | 'done', string>>
  readonly endSessions: () => Promise<Outcome<void>>
}) {
  const announce = useAnnounce()
  const { run, busy, failure, clear } = useAction(endSessions)
  const [asking, setAsking] = useState(false)

  function confirm() {
    run(undefined, () => {
      setAsking(false)
      announce({ text: words.done, tone: 'good' })
    })
  }

  return (
    <>
      <Button onClick={() => { clear(); setAsking(true) }}>{words.open}</Button>
      <ConfirmDialog
        open={asking} onOpenChange={setAsking} title={words.title} description={words.text} deed={words.deed} danger busy={busy} onConfirm={confirm}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
