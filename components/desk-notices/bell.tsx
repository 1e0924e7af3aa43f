'use client'

import { Bell as BellIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { Tooltip } from '@/components/ui/tooltip'
import styles from './bell.module.css'

/** From here on a count says no more than that it is long. */
const MOST_SHOWN = 99

/** Leads to what one was told of, and says how much of it is unread. */
export function Bell({ person, given }: { readonly person: string | null; readonly given: number }) {
  const t = useTranslations('deskNotices')
  const path = usePathname()
  const unread = useUnread(person, given, path)
  const label = unread === 0 ? t('bell') : t('bell-unread', { count: unread })
  return (
    <Tooltip text={label}>
      <Link href="/desk/notices" className={styles.bell} aria-label={label} aria-current={path === '/desk/notices' ? 'page' : undefined}>
        <BellIcon aria-hidden />
        {unread > 0 && <span aria-hidden className={styles.count}>{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>}
      </Link>
    </Tooltip>
  )
}

/**
 * How many notices are unread. The count came with the screen, and is asked for anew with each further one and when somebody
 * comes back to the tab, because the head of the desk stays when the screen below it changes.
 */
function useUnread(person: string | null, given: number, path: string): number {
  const [known, setKnown] = useState({ given, unread: given })
  if (known.given !== given) setKnown({ given, unread: given })
  const seen = useRef(path)
  const askAgain = useEffectEvent(() => {
    void sendJson<{ unread: number }>('GET', '/api/desk-notices', undefined, { person }).then((reply) => {
      if (reply.kind === 'done') setKnown({ given, unread: reply.value.unread })
    })
  })
  useEffect(() => {
    if (seen.current === path) return
    seen.current = path
    askAgain()
  }, [path])
  useEffect(() => {
    const look = () => { if (document.visibilityState === 'visible') askAgain() }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return known.unread
}
