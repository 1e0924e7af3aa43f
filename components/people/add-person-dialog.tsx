'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { ROLES } from '@/lib/editorial/actor'
import { PasswordField } from './password-field'
import type { PeopleActions } from './people-actions'
import styles from './people-screen.module.css'

/** Gives a person an account, with a password that is typed or made here and handed over. */
export function AddPersonDialog({ open, onOpenChange, addPerson }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly addPerson: PeopleActions['addPerson']
}) {
  const t = useTranslations('people')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('add.title')}>
      <AddPersonForm addPerson={addPerson} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

/** It lives as long as the dialog is open, so that no password stays behind. */
function AddPersonForm({ addPerson, onDone }: {
  readonly addPerson: PeopleActions['addPerson']
  readonly onDone: () => void
}) {
  const t = useTranslations('people')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(addPerson)
  const [password, setPassword] = useState('')

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = String(form.get('name'))
    const role = ROLES.find((each) => each === form.get('role')) ?? 'viewer'
    run({ name, email: String(form.get('email')), role, password }, () => {
      onDone()
      announce({ text: t('add.done', { name }), tone: 'good' })
    })
  }

  return (
    <form method="post" onSubmit={submit} className={styles.form}>
      <FailureNotice failure={failure} />
      <Field label={t('name')} name="name"><TextInput required maxLength={80} autoComplete="off" /></Field>
      <Field label={t('email')} name="email"><TextInput type="email" required autoComplete="off" /></Field>
      <Field label={t('role')} name="role">
        <Select defaultValue="editor" options={ROLES.map((value) => ({ value, label: tCommon(`role.${value}`) }))} />
      </Field>
      <PasswordField value={password} onChange={setPassword} />
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>{t('add.deed')}</Button>
      </Actions>
    </form>
  )
}
