'use client'

import { UserPlus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { type Column, Table } from '@/components/ui/table'
import type { Person } from '@/lib/server/people/queries'
import { AddPersonDialog } from './add-person-dialog'
import { DisablePersonButton } from './disable-person-button'
import { PasswordLinkButton } from './password-link-button'
import type { NamedTitle, PeopleActions } from './people-actions'
import styles from './people-screen.module.css'
import { RoleSelect } from './role-select'

/** Everybody who has an account, for administrators: adding, roles, disabling. `self` is who looks. */
export function PeopleScreen({ people, titles, self, actions }: {
  readonly people: readonly Person[]
  /** All that there are. */
  readonly titles: readonly NamedTitle[]
  readonly self: string | null
  readonly actions: PeopleActions
}) {
  const t = useTranslations('people')
  const [adding, setAdding] = useState(false)
  const add = <Button look="primary" onClick={() => setAdding(true)}><UserPlus aria-hidden />{t('add.open')}</Button>
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} deeds={<><ButtonLink look="quiet" href="/desk/erasure">{t('erasure')}</ButtonLink>{add}</>} />
      <Table caption={t('list')} columns={useColumns(self, actions)} rows={people} keyOf={({ id }) => id} />
      {people.length === 1 && <EmptyState title={t('alone-title')}>{t('alone')}</EmptyState>}
      <AddPersonDialog open={adding} onOpenChange={setAdding} titles={titles} invitePerson={actions.invitePerson} />
    </>
  )
}

function useColumns(self: string | null, actions: PeopleActions): readonly Column<Person>[] {
  const t = useTranslations('people')
  const format = useFormatter()
  const time = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
  return [
    {
      key: 'name',
      name: t('name'),
      cell: ({ id, name, disabled, hasPassword, linkUntil }) => (
        <span className={styles.name}>
          <Link href={id === self ? '/desk/account' : `/desk/people/${id}`}>{name}</Link>
          {id === self && <Badge>{t('you')}</Badge>}
          {disabled && <Badge tone="warning">{t('disabled')}</Badge>}
          {!disabled && linkUntil !== null && <Badge tone="note">{t('link.waits', { time: time(linkUntil) })}</Badge>}
          {!disabled && linkUntil === null && !hasPassword && <Badge tone="warning">{t('link.missing')}</Badge>}
        </span>
      ),
    },
    { key: 'email', name: t('email'), cell: ({ email }) => <span className={styles.email}>{email}</span> },
    {
      key: 'role',
      name: t('role'),
      cell: (person) => (
        <span className={styles.role}>
          <RoleSelect person={person} changeRole={actions.changeRole} />
          <RolesAtTitles titles={person.titles} />
        </span>
      ),
    },
    { key: 'last', name: t('last-sign-in'), cell: ({ lastSignIn }) => <span className={styles.time}>{lastSignIn ? time(lastSignIn) : t('never')}</span> },
    {
      key: 'deeds',
      name: '',
      align: 'end',
      cell: (person) => person.id !== self && (
        <span className={styles.deeds}>
          <PasswordLinkButton person={person} createPasswordLink={actions.createPasswordLink} />
          <DisablePersonButton person={person} actions={actions} />
        </span>
      ),
    },
  ]
}

function RolesAtTitles({ titles }: Pick<Person, 'titles'>) {
  const t = useTranslations('people.titles')
  const tRole = useTranslations('common.role')
  if (titles.length === 0) return null
  return (
    <ul aria-label={t('list')} className={styles.titles}>
      {titles.map(({ id, name, role }) => <li key={id}>{t('told', { title: name, role: tRole(role) })}</li>)}
    </ul>
  )
}
