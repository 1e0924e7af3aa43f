import type { Metadata } from 'next'
import { AuthHead } from '@/components/auth/auth-head'
import { NewPasswordForm } from '@/components/auth/new-password-form'
import { ButtonLink } from '@/components/ui/button'
import { translator } from '@/lib/server/language'
import { personOfLink } from '@/lib/server/people/password-links/queries'
import { choosePassword } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('new-password.title') }
}

export default async function NewPasswordPage({ searchParams }: PageProps<'/sign-in/new-password'>) {
  const { token } = await searchParams
  const person = typeof token === 'string' ? await personOfLink(token) : null
  if (typeof token === 'string' && person) return <NewPasswordForm token={token} email={person.email} choosePassword={choosePassword} />
  const t = await translator('auth')
  return (
    <>
      <AuthHead title={t('new-password.spent-title')}>{t('new-password.spent')}</AuthHead>
      <ButtonLink href="/sign-in">{t('new-password.sign-in')}</ButtonLink>
    </>
  )
}
