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
import { ROLES } from '@/lib/editorial/actor'
import type { HandedLink } from '@/lib/server/people/password-links/commands'
import { HandedLinkField } from './handed-link-field'
import type { PeopleActions } from './people-actions'
import styles from './people-screen.module.css'

/** Gives a person an account, and the one-time link to hand over, by which they choose their password. */
export function AddPersonDialog({ open, onOpenChange, invitePerson }: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly invitePerson: PeopleActions['invitePerson']
}) {
  const t = useTranslations('people')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('add.title')}>
      <AddPerson invitePerson={invitePerson} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

/** It lives as long as the dialog is open, so that no link stays behind. */
function AddPerson({ invitePerson, onDone }: { readonly invitePerson: PeopleActions['invitePerson']; readonly onDone: () => void }) {
  const t = useTranslations('people')
  const [added, setAdded] = useState<{ readonly name: string; readonly link: HandedLink } | null>(null)
  if (!added) return <AddPersonForm invitePerson={invitePerson} onAdded={setAdded} onDone={onDone} />
  return (
    <div className={styles.form}>
      <Notice tone="good">{t('add.done', { name: added.name })}</Notice>
      <HandedLinkField link={added.link} onDone={onDone} />
    </div>
  )
}

function AddPersonForm({ invitePerson, onAdded, onDone }: {
  readonly invitePerson: PeopleActions['invitePerson']
  readonly onAdded: (added: { readonly name: string; readonly link: HandedLink }) => void
  readonly onDone: () => void
}) {
  const t = useTranslations('people')
  const tCommon = useTranslations('common')
  const { run, busy, failure } = useAction(invitePerson)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const name = String(form.get('name'))
    const role = ROLES.find((each) => each === form.get('role')) ?? 'viewer'
    run({ name, email: String(form.get('email')), role }, (link) => onAdded({ name, link }))
  }

  return (
    <form method="post" onSubmit={submit} className={styles.form}>
      <FailureNotice failure={failure} />
      <Field label={t('name')} name="name"><TextInput required maxLength={80} autoComplete="off" /></Field>
      <Field label={t('email')} name="email"><TextInput type="email" required autoComplete="off" /></Field>
      <Field label={t('role')} name="role">
        <Select defaultValue="editor" options={ROLES.map((value) => ({ value, label: tCommon(`role.${value}`) }))} />
      </Field>
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>{t('add.deed')}</Button>
      </Actions>
    </form>
  )
}
