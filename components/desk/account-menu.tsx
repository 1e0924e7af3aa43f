'use client'

import { ChevronDown } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { LeaveDialog } from '@/components/local-copies/leave-dialog'
import { isNothing, unsavedOf } from '@/components/local-copies/unsaved'
import { Button, ButtonLink } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { type Actor, actorSomewhere } from '@/lib/editorial/actor'
import type { Language } from '@/lib/language/language'
import type { Theme } from '@/lib/language/theme'
import { Preferences } from '../preferences/preferences'
import styles from './account-menu.module.css'

/** Who one is, how one likes the screens, and the way out. */
export function AccountMenu({ actor, language, theme }: {
  readonly actor: Actor
  readonly language: Language
  readonly theme: Theme
}) {
  const t = useTranslations('common')
  const [open, setOpen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [asking, setAsking] = useState(false)

  /** What this browser has and the server does not is taken away at sign-out, and asked about before. */
  async function leave() {
    setLeaving(true)
    if (actor.id === null || isNothing(await unsavedOf(actor.id))) return void signOut({ callbackUrl: '/sign-in' })
    setLeaving(false)
    setAsking(true)
  }

  return (
    <>
      {asking && actor.id !== null && (
        <LeaveDialog person={actor.id} onStay={() => setAsking(false)} onLeave={() => void signOut({ callbackUrl: '/sign-in' })} />
      )}
      <Popover
        align="end"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button look="quiet" aria-label={t('account.label', { name: actor.name })}>
            <span className={styles.name}>{actor.name}</span>
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <div className={styles.menu}>
          <div>
            <div className={styles.who}>{actor.name}</div>
            <Role actor={actor} />
          </div>
          <Preferences language={language} theme={theme} />
          <ButtonLink look="quiet" href="/desk/account" onClick={() => setOpen(false)}>{t('account.own')}</ButtonLink>
          <ButtonLink look="quiet" href="/">{t('account.site')}</ButtonLink>
          <Button busy={leaving} onClick={() => void leave()}>{t('account.sign-out')}</Button>
        </div>
      </Popover>
    </>
  )
}

/** What one is everywhere, or else the strongest that one is at some title. */
function Role({ actor }: { readonly actor: Actor }) {
  const t = useTranslations('common')
  const { role } = actorSomewhere(actor)
  if (role === null) return null
  return <div className={styles.role}>{actor.role === null ? t('role-at-titles', { role: t(`role.${role}`) }) : t(`role.${role}`)}</div>
}
