'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useAction } from '@/components/use-action'
import { type Role, ROLES, TITLE_ROLES } from '@/lib/editorial/actor'
import type { HandedLink } from '@/lib/server/people/password-links/commands'
import { HandedLinkField } from './handed-link-field'
import type { NamedTitle, PeopleActions } from './people-actions'
import styles from './people-screen.module.css'

interface Invitation {
  /** All that there are: the person can be something at one of them alone. */
  readonly titles: readonly NamedTitle[]
  readonly invitePerson: PeopleActions['invitePerson']
}

/** Gives a person an account, and the one-time link to hand over, by which they choose their password. */
export function AddPersonDialog({ open, onOpenChange, ...rest }: Invitation & {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('people')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('add.title')}>
      <AddPerson {...rest} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

/** It lives as long as the dialog is open, so that no link stays behind. */
function AddPerson({ onDone, ...rest }: Invitation & { readonly onDone: () => void }) {
  const t = useTranslations('people')
  const [added, setAdded] = useState<{ readonly name: string; readonly link: HandedLink } | null>(null)
  if (!added) return <AddPersonForm {...rest} onAdded={setAdded} onDone={onDone} />
  return (
    <div className={styles.form}>
      <Notice tone="good">{t('add.done', { name: added.name })}</Notice>
      <HandedLinkField link={added.link} onDone={onDone} />
    </div>
  )
}

function AddPersonForm({ titles, invitePerson, onAdded, onDone }: Invitation & {
  readonly onAdded: (added: { readonly name: string; readonly link: HandedLink }) => void
  readonly onDone: () => void
}) {
  const t = useTranslations('people')
  const tCommon = useTranslations('common')
  const { run, busy, failure } = useAction(invitePerson)
  const [title, setTitle] = useState<string | null>(null)
  const [chosen, setRole] = useState<Role>('editor')
  const roles = title === null ? ROLES : TITLE_ROLES
  const role = roles.find((each) => each === chosen) ?? 'editor'

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = String(form.get('name'))
    run({ name, email: String(form.get('email')), role, title }, (link) => onAdded({ name, link }))
  }

  return (
    <form method="post" onSubmit={submit} className={styles.form}>
      <FailureNotice failure={failure} />
      <Field label={t('name')} name="name"><TextInput required maxLength={80} autoComplete="off" /></Field>
      <Field label={t('email')} name="email"><TextInput type="email" required autoComplete="off" /></Field>
      {titles.length > 0 && (
        <Field label={t('where')}>
          <Select
            value={title ?? ''}
            onChange={({ currentTarget: { value } }) => setTitle(titles.find(({ id }) => id === value)?.id ?? null)}
            options={[{ value: '', label: t('all-titles') }, ...titles.map((each) => ({ value: each.id, label: each.name }))]}
          />
        </Field>
      )}
      <Field label={t('role')}>
        <Select
          value={role}
          onChange={({ currentTarget: { value } }) => setRole(roles.find((each) => each === value) ?? role)}
          options={roles.map((value) => ({ value, label: tCommon(`role.${value}`) }))}
        />
      </Field>
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>{t('add.deed')}</Button>
      </Actions>
    </form>
  )
}
