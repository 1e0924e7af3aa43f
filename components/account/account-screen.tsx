'use client'

import { useTranslations } from 'use-intl'
import { PageHeader } from '@/components/ui/page-header'
import type { Outcome } from '@/lib/server/action'
import type { Account } from '@/lib/server/account/queries'
import type { PasswordChange, SessionChoice } from '@/lib/server/account/schema'
import styles from './account-screen.module.css'
import { EndSessionsButton } from './end-sessions-button'
import { PasswordForm } from './password-form'
import { SessionsTable } from './sessions-table'

/** What one can do with one's own account. */
export interface AccountActions {
  readonly changePassword: (input: PasswordChange) => Promise<Outcome<void>>
  readonly endSession: (input: SessionChoice) => Promise<Outcome<void>>
  readonly endOtherSessions: () => Promise<Outcome<void>>
}

/** One's own account: the password, and where one is signed in. `here` is the session that looks. */
export function AccountScreen({ account: { email, sessions }, here, actions }: {
  readonly account: Account
  readonly here: string
  readonly actions: AccountActions
}) {
  const t = useTranslations('account')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { email })} />
      <section aria-labelledby="sessions" className={styles.part}>
        <div className={styles.head}>
          <h2 id="sessions" className={styles.heading}>{t('sessions.title')}</h2>
          {sessions.length > 1 && (
            <EndSessionsButton
              words={{ open: t('others.open'), title: t('others.title'), text: t('others.text'), deed: t('others.deed'), done: t('others.done') }}
              endSessions={actions.endOtherSessions}
            />
          )}
        </div>
        <p className={styles.text}>{t('sessions.text')}</p>
        <SessionsTable sessions={sessions} here={here} endSession={actions.endSession} />
      </section>
      <section aria-labelledby="password" className={styles.part}>
        <h2 id="password" className={styles.heading}>{t('password.title')}</h2>
        <p className={styles.text}>{t('password.text')}</p>
        <PasswordForm email={email} changePassword={actions.changePassword} />
      </section>
    </>
  )
}
