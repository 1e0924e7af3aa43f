'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { useMyWork } from '@/components/queue/my-work'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import styles from './desk-bar.module.css'
import { PLACES, placeAt } from './places'

/** The places of the desk that this person may enter. */
export function DeskNav({ actor }: { readonly actor: ActorThere }) {
  const t = useTranslations('common.nav')
  const path = usePathname()
  const { count } = useMyWork()
  const here = placeAt(path)
  return (
    <nav aria-label={t('label')} className={styles.places}>
      <ul className={styles.nav}>
        {PLACES.filter(({ needs }) => may(actor, needs)).map(({ key, href }) => (
          <li key={key}>
            <Link href={href} className={styles.link} aria-current={key === here ? 'page' : undefined}>
              {t(key)}{key === 'queue' && count > 0 && (
                <>{' '}<span className={styles.count} aria-hidden>{count}</span><span className="visually-hidden">{t('mine', { count })}</span></>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
