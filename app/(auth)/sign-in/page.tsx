import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/auth/sign-in-form'
import { translator } from '@/lib/server/language'
import { currentActor } from '@/lib/server/session/current-actor'
import { nextPath } from '@/lib/server/session/next-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator('auth'))('sign-in.title') }
}

export default async function SignInPage({ searchParams }: {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>
}) {
  const { next } = await searchParams
  const path = nextPath(typeof next === 'string' ? next : undefined)
  if (await currentActor()) redirect(path)
  return <SignInForm next={path} />
}
