'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { DeskNotice } from '@/lib/server/desk-notices/queries'
import type { NoticesRead } from '@/lib/server/desk-notices/schema'
import { NoticeRow } from './notice-row'
import styles from './notices-screen.module.css'

/** What a person was told of, newest first: each leads to its place, and is read when it was followed or said to be. */
export function NoticesScreen({ notices, number, older, person }: {
  readonly notices: readonly DeskNotice[]
  /** Which screen of notices this is, from 1. */
  readonly number: number
  readonly older: boolean
  readonly person: string | null
}) {
  const t = useTranslations('deskNotices')
  const { busy, read, follow } = useReading(person)
  const unread = notices.some((notice) => !notice.read)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        deeds={unread && <Button busy={busy} onClick={() => void read(null)}>{t('read-all')}</Button>}
      />
      {notices.length === 0 ? <EmptyState title={t(number === 1 ? 'empty.title' : 'empty.older')}>{t('empty.text')}</EmptyState> : (
        <ol className={styles.list} aria-label={t('title')}>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onFollow={() => follow(notice)} onRead={() => void read([notice.id])} />
          ))}
        </ol>
      )}
      {(older || number > 1) && (
        <nav className={styles.turn} aria-label={t('screens')}>
          {number > 1 && <Link href={number === 2 ? '/desk/notices' : `/desk/notices?screen=${number - 1}`}>{t('newer')}</Link>}
          {older && <Link href={`/desk/notices?screen=${number + 1}`}>{t('older')}</Link>}
        </nav>
      )}
    </>
  )
}

/** Says that notices were read: by a deed, or because one was followed, which does not wait for it. */
function useReading(person: string | null) {
  const router = useRouter()
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const [busy, setBusy] = useState(false)
  const send = (ids: NoticesRead['read']) => sendJson<{ unread: number }>('POST', '/api/desk-notices', { read: ids }, { person, outlivesTab: true })

  async function read(ids: NoticesRead['read']): Promise<void> {
    setBusy(true)
    const reply = await send(ids)
    setBusy(false)
    if (reply.kind === 'done') return router.refresh()
    announce({ text: sentence(reply.kind === 'refused' ? reply.failure : { code: 'no-connection', values: {} }), tone: 'danger', id: 'desk-notices' })
  }
  return { busy, read, follow: (notice: DeskNotice) => { if (!notice.read) void send([notice.id]) } }
}
