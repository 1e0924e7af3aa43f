'use client'

import { useRouter } from 'next/navigation'
import { signIn } from 'next-auth/react'
import { type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { useAction } from '@/components/use-action'
import { SHORTEST_PASSWORD } from '@/lib/editorial/password'
import type { Outcome } from '@/lib/server/action'
import type { ChosenPassword } from '@/lib/server/people/schema'
import styles from './auth-form.module.css'
import { AuthHead } from './auth-head'

/** Chooses a password through the one-time link, and signs its person in. */
export function NewPasswordForm({ token, email, choosePassword }: {
  readonly token: string
  readonly email: string
  readonly choosePassword: (input: ChosenPassword) => Promise<Outcome<{ email: string }>>
}) {
  const t = useTranslations('auth.new-password')
  const { run, busy, failure } = useAction(choosePassword)
  const router = useRouter()

  async function enter(password: string) {
    await signIn('credentials', { email, password, redirect: false })
    router.replace('/desk')
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    run({ token, password }, () => void enter(password))
  }

  return (
    <>
      <AuthHead title={t('title')}>{t('lead')}</AuthHead>
      <FailureNotice failure={failure} />
      <form method="post" onSubmit={submit} className={styles.form}>
        <Field label={t('email')} name="email"><TextInput type="email" value={email} readOnly autoComplete="username" /></Field>
        <Field label={t('password')} name="password" help={t('help', { least: SHORTEST_PASSWORD })}>
          <TextInput type="password" required maxLength={1024} autoComplete="new-password" autoFocus />
        </Field>
        <Button type="submit" look="primary" busy={busy}>{t('deed')}</Button>
      </form>
    </>
  )
}
