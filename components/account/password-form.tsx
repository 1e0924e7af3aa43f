'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { SHORTEST_PASSWORD } from '@/lib/editorial/password'
import styles from './account-screen.module.css'
import type { AccountActions } from './account-screen'

/** Changes one's own password. Once it is changed the form is a new one, so that neither password stays on the screen. */
export function PasswordForm({ email, changePassword }: { readonly email: string } & Pick<AccountActions, 'changePassword'>) {
  const t = useTranslations('account.password')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(changePassword)
  const [changes, setChanges] = useState(0)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run({ old: String(form.get('old')), password: String(form.get('password')) }, () => {
      setChanges(changes + 1)
      announce({ text: t('done'), tone: 'good' })
    })
  }

  return (
    <div className={styles.form}>
      <FieldStack key={changes} onSubmit={submit}>
        <FailureNotice failure={failure} />
        {/* For what keeps passwords, to know whose it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field label={t('old')} name="old"><TextInput type="password" autoComplete="current-password" required maxLength={1024} /></Field>
        <Field label={t('new')} name="password" help={t('help', { least: SHORTEST_PASSWORD })}>
          <TextInput type="password" autoComplete="new-password" required maxLength={1024} />
        </Field>
        <div><Button type="submit" look="primary" busy={busy}>{t('deed')}</Button></div>
      </FieldStack>
    </div>
  )
}
