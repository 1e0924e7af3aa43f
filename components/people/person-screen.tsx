'use client'

import { useTranslations } from 'use-intl'
import { EndSessionsButton } from '@/components/account/end-sessions-button'
import { SessionsTable } from '@/components/account/sessions-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import type { Person } from '@/lib/server/people/queries'
import type { SessionRow } from '@/lib/server/session/queries'
import { DisablePersonButton } from './disable-person-button'
import { PasswordLinkButton } from './password-link-button'
import type { NamedTitle, PeopleActions } from './people-actions'
import styles from './people-screen.module.css'
import { TitleRoles } from './title-roles'

/** One person, for administrators: what they are and where, where they are signed in, and what can be done about it. */
export function PersonScreen({ person, titles, sessions, actions }: {
  readonly person: Person
  /** All that there are. */
  readonly titles: readonly NamedTitle[]
  readonly sessions: readonly SessionRow[]
  readonly actions: PeopleActions
}) {
  const t = useTranslations('people')
  const { id, name, email } = person
  return (
    <>
      <PageHeader
        title={name} trail={[{ href: '/desk/people', label: t('title') }]} lead={email}
        deeds={(
          <>
            <PasswordLinkButton person={person} createPasswordLink={actions.createPasswordLink} />
            <DisablePersonButton person={person} actions={actions} />
          </>
        )}
      />
      <TitleRoles person={person} titles={titles} actions={actions} />
      <section aria-labelledby="sessions" className={styles.part}>
        <div className={styles.head}>
          <h2 id="sessions" className={styles.heading}>{t('sessions.title')}</h2>
          {sessions.length > 0 && (
            <EndSessionsButton
              words={{
                open: t('sessions.open'), title: t('sessions.ask', { name }), text: t('sessions.text', { name }), deed: t('sessions.open'),
                done: t('sessions.done', { name }),
              }}
              endSessions={() => actions.endSessions({ id })}
            />
          )}
        </div>
        {sessions.length > 0
          ? <SessionsTable sessions={sessions} endSession={({ session }) => actions.endSession({ id, session })} />
          : <EmptyState title={t('sessions.none-title', { name })}>{t('sessions.none')}</EmptyState>}
      </section>
    </>
  )
}
