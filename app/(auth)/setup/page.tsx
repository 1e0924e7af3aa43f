import type { Metadata } from 'next'
import { AuthHead } from '@/components/auth/auth-head'
import { SetupForm } from '@/components/auth/setup-form'
import { ButtonLink } from '@/components/ui/button'
import { translator } from '@/lib/server/language'
import { isSetupOpen } from '@/lib/server/people/commands'
import { setUp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('setup.title') }
}

export default async function SetupPage({ searchParams }: {
  readonly searchParams: Promise<{ readonly token?: string | string[] }>
}) {
  const { token } = await searchParams
  if (typeof token === 'string' && (await isSetupOpen(token))) return <SetupForm token={token} setUp={setUp} />
  const t = await translator('auth')
  return (
    <>
      <AuthHead title={t('setup.spent-title')}>{t('setup.spent')}</AuthHead>
      <ButtonLink href="/sign-in">{t('setup.sign-in')}</ButtonLink>
    </>
  )
}
