'use client'

import { useEffect, useState } from 'react'
import { type Reply, sendJson } from '@/components/desk/send-json'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { ArticleWorkflow } from '@/lib/server/sign-offs/queries'
import type { WorkflowWish } from '@/lib/server/sign-offs/schema'

/** The workflow of an article as a screen holds it. */
export interface OpenWorkflow {
  readonly workflow: ArticleWorkflow
  readonly busy: boolean
  /** Does a deed, and tells whether it was done. */
  readonly wish: (wish: WorkflowWish, done: string) => Promise<boolean>
}

/**
 * Holds where an article is on its way into print. A text of another `revision` may have reopened it, so it is asked for anew
 * with each, unless nobody had said anything yet.
 */
export function useWorkflow(
  article: string, given: ArticleWorkflow, { person, revision }: { readonly person: string | null; readonly revision: number },
): OpenWorkflow {
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const [known, setKnown] = useState({ workflow: given, revision })
  const [busy, setBusy] = useState(false)
  const path = `/api/articles/${article}/workflow`
  const mayDiffer = known.revision !== revision && (known.workflow.signOffs.length > 0 || known.workflow.level !== 'not-proofread')

  useEffect(() => {
    if (!mayDiffer) return
    let current = true
    void sendJson<ArticleWorkflow>('GET', path, undefined, { person }).then((reply) => {
      if (current && reply.kind === 'done') setKnown({ workflow: reply.value, revision })
    })
    return () => { current = false }
  }, [mayDiffer, path, person, revision])

  async function wish(wanted: WorkflowWish, done: string): Promise<boolean> {
    setBusy(true)
    const reply: Reply<ArticleWorkflow> = await sendJson('POST', path, wanted, { person })
    setBusy(false)
    if (reply.kind === 'done') {
      setKnown({ workflow: reply.value, revision })
      announce({ text: done, tone: 'good', id: 'workflow' })
      return true
    }
    announce({ text: reply.kind === 'refused' ? sentence(reply.failure) : sentence({ code: 'no-connection', values: {} }), tone: 'danger', id: 'workflow' })
    return false
  }
  return { workflow: known.workflow, busy, wish }
}
