'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { TITLE_ROLES } from '@/lib/editorial/actor'
import type { Person } from '@/lib/server/people/queries'
import type { NamedTitle, PeopleActions } from './people-actions'
import styles from './people-screen.module.css'

interface Props {
  readonly person: Person
  /** Those at which the person is nothing yet; one at least. */
  readonly titles: readonly NamedTitle[]
  readonly changeTitleRole: PeopleActions['changeTitleRole']
}

/** Makes a person something at one more title. */
export function AddTitleRole({ person, titles, changeTitleRole }: Props) {
  const t = useTranslations('people')
  const [open, setOpen] = useState(false)
  const { name } = person
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('titles.add')}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('titles.add-for', { name })} description={t('change-role.text', { name })}>
        <AddForm person={person} titles={titles} changeTitleRole={changeTitleRole} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function AddForm({ person: { id, name }, titles, changeTitleRole, onDone }: Props & { readonly onDone: () => void }) {
  const t = useTranslations('people')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(changeTitleRole)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const title = titles.find((each) => each.id === form.get('title'))
    const role = TITLE_ROLES.find((each) => each === form.get('role'))
    if (!title || !role) return
    run({ id, title: title.id, role }, () => {
      onDone()
      announce({ text: t('titles.given', { name, title: title.name, role: tCommon(`role.${role}`) }), tone: 'good' })
    })
  }

  return (
    <form method="post" onSubmit={submit} className={styles.form}>
      <FailureNotice failure={failure} />
      <Field label={t('titles.one')} name="title">
        <Select options={titles.map((title) => ({ value: title.id, label: title.name }))} />
      </Field>
      <Field label={t('role')} name="role">
        <Select defaultValue="editor" options={TITLE_ROLES.map((value) => ({ value, label: tCommon(`role.${value}`) }))} />
      </Field>
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>{t('titles.deed')}</Button>
      </Actions>
    </form>
  )
}
