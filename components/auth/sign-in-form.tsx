'use client'

import { signIn } from 'next-auth/react'
import { useActionState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { Failure } from '@/lib/server/errors'
import styles from './auth-form.module.css'
import { AuthHead } from './auth-head'

interface Attempt {
  readonly email: string
  readonly failure: Failure | null
}

/** Asks for e-mail address and password, and goes to `next`. A refusal keeps the address and says what to do. */
export function SignInForm({ next }: { readonly next: string }) {
  const t = useTranslations('auth.sign-in')
  const [{ email, failure }, submit, busy] = useActionState(
    (_: Attempt, form: FormData) => attempt(form, next),
    { email: '', failure: null },
  )
  return (
    <>
      <AuthHead title={t('title')}>{t('lead')}</AuthHead>
      <noscript><Notice tone="warning">{t('no-script')}</Notice></noscript>
      <FailureNotice failure={failure} />
      <form action={submit} className={styles.form}>
        <Field label={t('email')} name="email">
          <TextInput type="email" autoComplete="username" required defaultValue={email} autoFocus={email === ''} />
        </Field>
        <Field label={t('password')} name="password">
          <TextInput type="password" autoComplete="current-password" required autoFocus={email !== ''} />
        </Field>
        <Button type="submit" look="primary" busy={busy}>{t('deed')}</Button>
      </form>
      <p className={styles.foot}>{t('forgotten')}</p>
    </>
  )
}

async function attempt(form: FormData, next: string): Promise<Attempt> {
  const email = String(form.get('email'))
  const refused = (code: string): Attempt => ({ email, failure: { kind: 'not-allowed', code, values: {} } })
  try {
    const answer = await signIn('credentials', { email, password: String(form.get('password')), redirect: false })
    if (answer?.error) return refused(answer.error)
  } catch {
    return refused('no-connection')
  }
  // A whole new page, so that nothing of the time before sign-in is kept in memory.
  window.location.assign(next)
  return { email, failure: null }
}
