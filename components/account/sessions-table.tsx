'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type Column, Table } from '@/components/ui/table'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { SessionChoice } from '@/lib/server/account/schema'
import type { SessionRow } from '@/lib/server/session/queries'
import styles from './account-screen.module.css'

export type EndSession = (input: SessionChoice) => Promise<Outcome<void>>

/** Where a person is signed in. `here` is the session that looks, which is ended by signing out. */
export function SessionsTable({ sessions, here, endSession }: {
  readonly sessions: readonly SessionRow[]
  readonly here?: string
  readonly endSession: EndSession
}) {
  const t = useTranslations('account.sessions')
  return <Table caption={t('list')} columns={useColumns(here, endSession)} rows={sessions} keyOf={({ id }) => id} />
}

function useColumns(here: string | undefined, endSession: EndSession): readonly Column<SessionRow>[] {
  const t = useTranslations('account.sessions')
  const format = useFormatter()
  const time = (at: string) => (
    <time dateTime={at} className={styles.time}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
  )
  return [
    {
      key: 'browser',
      name: t('browser'),
      cell: ({ id, browser }) => (
        <span className={styles.browser}>{browser ?? t('unknown')}{id === here && <Badge tone="good">{t('here')}</Badge>}</span>
      ),
    },
    { key: 'address', name: t('address'), cell: ({ address }) => address ?? t('unknown') },
    { key: 'since', name: t('since'), cell: ({ since }) => time(since) },
    { key: 'seen', name: t('seen'), cell: ({ seen }) => time(seen) },
    { key: 'deeds', name: '', align: 'end', cell: (session) => session.id !== here && <EndSessionButton session={session} endSession={endSession} /> },
  ]
}

function EndSessionButton({ session: { id, browser }, endSession }: { readonly session: SessionRow; readonly endSession: EndSession }) {
  const t = useTranslations('account.sessions')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(endSession)
  const name = browser ?? t('unknown')
  return (
    <>
      <Button
        small busy={busy} aria-label={t('end-of', { browser: name })}
        onClick={() => run({ session: id }, () => announce({ text: t('ended', { browser: name }), tone: 'good' }))}
      >
        {t('end')}
      </Button>
      <FailureNotice failure={failure} />
    </>
  )
}
