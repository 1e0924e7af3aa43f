'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { type Column, Table } from '@/components/ui/table'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { TITLE_ROLES } from '@/lib/editorial/actor'
import type { Person, RoleAtTitle } from '@/lib/server/people/queries'
import { AddTitleRole } from './add-title-role'
import type { NamedTitle, PeopleActions } from './people-actions'
import styles from './people-screen.module.css'
import { RoleChoice } from './role-choice'
import { RoleSelect } from './role-select'

interface Props {
  readonly person: Person
  readonly actions: PeopleActions
}

/** What a person is over all titles and at single ones, each to be changed. `titles` are all that there are. */
export function TitleRoles({ person, titles, actions }: Props & { readonly titles: readonly NamedTitle[] }) {
  const t = useTranslations('people.titles')
  const open = titles.filter(({ id }) => !person.titles.some((title) => title.id === id))
  return (
    <section aria-labelledby="roles" className={styles.part}>
      <div className={styles.head}>
        <h2 id="roles" className={styles.heading}>{t('title')}</h2>
        {open.length > 0 && <AddTitleRole person={person} titles={open} changeTitleRole={actions.changeTitleRole} />}
      </div>
      <p>{t('lead')}</p>
      <Table caption={t('list')} columns={useColumns({ person, actions })} rows={[null, ...person.titles]} keyOf={(title) => title?.id ?? 'all'} />
    </section>
  )
}

/** A row of all titles, which is null, and one of each title at which the person is something. */
function useColumns({ person, actions }: Props): readonly Column<RoleAtTitle | null>[] {
  const t = useTranslations('people')
  return [
    { key: 'where', name: t('where'), cell: (title) => title?.name ?? t('all-titles') },
    {
      key: 'role',
      name: t('role'),
      cell: (title) => (
        <span className={styles.role}>
          {title
            ? <TitleRoleSelect person={person} title={title} changeTitleRole={actions.changeTitleRole} />
            : <RoleSelect person={person} changeRole={actions.changeRole} />}
        </span>
      ),
    },
    {
      key: 'deeds',
      name: '',
      align: 'end',
      cell: (title) => title && <TakeAwayButton person={person} title={title} changeTitleRole={actions.changeTitleRole} />,
    },
  ]
}

interface AtTitle {
  readonly person: Person
  readonly title: RoleAtTitle
  readonly changeTitleRole: PeopleActions['changeTitleRole']
}

function TitleRoleSelect({ person: { id, name }, title, changeTitleRole }: AtTitle) {
  const t = useTranslations('people.titles')
  return (
    <RoleChoice
      label={t('role-of', { name, title: title.name })}
      name={name}
      choices={TITLE_ROLES}
      value={title.role}
      question={(role) => t('change', { name, title: title.name, role })}
      change={(role) => changeTitleRole({ id, title: title.id, role })}
    />
  )
}

function TakeAwayButton({ person: { id, name }, title, changeTitleRole }: AtTitle) {
  const t = useTranslations('people')
  const announce = useAnnounce()
  const { run, busy, failure, clear } = useAction(changeTitleRole)
  const [asking, setAsking] = useState(false)

  function confirm() {
    run({ id, title: title.id, role: null }, () => {
      setAsking(false)
      announce({ text: t('titles.taken', { name, title: title.name }), tone: 'good' })
    })
  }

  return (
    <>
      <Button small aria-label={t('titles.take-of', { title: title.name })} onClick={() => { clear(); setAsking(true) }}>{t('titles.take')}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('titles.ask', { name, title: title.name })}
        description={t('change-role.text', { name })}
        deed={t('titles.take')}
        busy={busy}
        onConfirm={confirm}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
