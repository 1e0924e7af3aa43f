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
import type { FirstAdministrator } from '@/lib/server/people/schema'
import styles from './auth-form.module.css'
import { AuthHead } from './auth-head'

/** Makes the first administrator through the one-time link, and signs them in. */
export function SetupForm({ token, setUp }: {
  readonly token: string
  readonly setUp: (input: FirstAdministrator) => Promise<Outcome<{ id: string }>>
}) {
  const t = useTranslations('auth.setup')
  const { run, busy, failure } = useAction(setUp)
  const router = useRouter()

  // The session's cookie belongs to the address that was opened, so the way on must not lead to the configured one.
  async function enter(email: string, password: string) {
    await signIn('credentials', { email, password, redirect: false })
    router.push('/desk')
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [name, email, password] = ['name', 'email', 'password'].map((field) => String(form.get(field)))
    if (name === undefined || email === undefined || password === undefined) return
    run({ token, name, email, password }, () => void enter(email, password))
  }

  return (
    <>
      <AuthHead title={t('title')}>{t('lead')}</AuthHead>
      <FailureNotice failure={failure} />
      <form method="post" onSubmit={submit} className={styles.form}>
        <Field label={t('name')} name="name"><TextInput required maxLength={80} autoComplete="name" autoFocus /></Field>
        <Field label={t('email')} name="email"><TextInput type="email" required autoComplete="username" /></Field>
        <Field label={t('password')} name="password" help={t('password-help', { least: SHORTEST_PASSWORD })}>
          <TextInput type="password" required autoComplete="new-password" />
        </Field>
        <Button type="submit" look="primary" busy={busy}>{t('deed')}</Button>
      </form>
    </>
  )
}
