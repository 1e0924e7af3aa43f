'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Person } from '@/lib/server/people/queries'
import { PasswordField } from './password-field'
import type { PeopleActions } from './people-actions'
import styles from './people-screen.module.css'

interface Props {
  readonly person: Person
  readonly setPassword: PeopleActions['setPassword']
}

/** Gives a person who forgot theirs a new password. */
export function SetPasswordButton({ person, setPassword }: Props) {
  const t = useTranslations('people.password')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small onClick={() => setOpen(true)}>{t('open')}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title', { name: person.name })} description={t('text', { name: person.name })}>
        <SetPasswordForm person={person} setPassword={setPassword} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

/** It lives as long as the dialog is open, so that no password stays behind. */
function SetPasswordForm({ person: { id, name }, setPassword, onDone }: Props & { readonly onDone: () => void }) {
  const t = useTranslations('people.password')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(setPassword)
  const [password, setTyped] = useState('')

  function done() {
    onDone()
    announce({ text: t('done', { name }), tone: 'good' })
  }

  return (
    <form method="post" className={styles.form} onSubmit={(event) => { event.preventDefault(); run({ id, password }, done) }}>
      <FailureNotice failure={failure} />
      <PasswordField value={password} onChange={setTyped} />
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy}>{t('deed')}</Button>
      </Actions>
    </form>
  )
}
