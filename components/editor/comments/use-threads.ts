'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { CommentThread } from '@/lib/server/comments/queries'
import type { CommentWish } from '@/lib/server/comments/schema'
import { type Names, useNames } from './use-names'

/** What somebody is about to say. */
export interface NewRemark {
  readonly id: string
  readonly text: string
  readonly mentions: string[]
}

/** The comments of an article as the server has them. */
export interface Threads {
  readonly threads: readonly CommentThread[]
  readonly busy: boolean
  /** Does a deed, says that it is done or why it is not, and tells which. */
  readonly wish: (wish: CommentWish) => Promise<boolean>
  readonly names: Names
}

/** Holds the comments of an article. They are asked for anew when somebody comes back to the tab. */
export function useThreads(article: string, given: readonly CommentThread[], person: string | null): Threads {
  const t = useTranslations('comments')
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const [threads, setThreads] = useState(given)
  const names = useNames(article, person)
  const [busy, setBusy] = useState(false)
  const path = `/api/articles/${article}/comments`

  const look = useEffectEvent(() => {
    if (document.visibilityState !== 'visible' || busy) return
    void sendJson<readonly CommentThread[]>('GET', path, undefined, { person }).then((reply) => {
      if (reply.kind === 'done') setThreads(reply.value)
    })
  })
  useEffect(() => {
    const onChange = () => look()
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [])

  async function wish(wanted: CommentWish): Promise<boolean> {
    setBusy(true)
    const reply = await sendJson<readonly CommentThread[]>('POST', path, wanted, { person })
    setBusy(false)
    if (reply.kind !== 'done') {
      announce({ text: sentence(reply.kind === 'refused' ? reply.failure : { code: 'no-connection', values: {} }), tone: 'danger', id: 'comments' })
      return false
    }
    setThreads(reply.value)
    announce({ text: t(`done.${wanted.deed}`), tone: 'good', id: 'comments' })
    return true
  }
  return { threads, busy, wish, names }
}
