'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { useMyWork } from '@/components/queue/my-work'
import type { Actor } from '@/lib/editorial/actor'
import { may, type Permission } from '@/lib/editorial/policy'
import styles from './desk-bar.module.css'

const PLACES = [
  { key: 'issues', href: '/desk', needs: 'see-desk' },
  { key: 'queue', href: '/desk/queue', needs: 'see-desk' },
  { key: 'import', href: '/desk/import', needs: 'import-page' },
  { key: 'tags', href: '/desk/tags', needs: 'see-desk' },
  { key: 'titles', href: '/desk/titles', needs: 'see-desk' },
  { key: 'people', href: '/desk/people', needs: 'manage-people' },
  { key: 'jobs', href: '/desk/jobs', needs: 'see-jobs' },
] as const satisfies readonly { readonly key: string; readonly href: string; readonly needs: Permission }[]

/** The bell leads there, which stands beside the places. */
const NOTICES = '/desk/notices'

/** The places of the desk that this person may enter. What is not one of the others belongs to the issues. */
export function DeskNav({ actor }: { readonly actor: Actor }) {
  const t = useTranslations('common.nav')
  const path = usePathname()
  const { count } = useMyWork()
  const here = path === NOTICES ? null : PLACES.slice(1).find(({ href }) => path === href || path.startsWith(`${href}/`)) ?? PLACES[0]
  return (
    <nav aria-label={t('label')} className={styles.places}>
      <ul className={styles.nav}>
        {PLACES.filter(({ needs }) => may(actor, needs)).map(({ key, href }) => (
          <li key={key}>
            <Link href={href} className={styles.link} aria-current={key === here?.key ? 'page' : undefined}>
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
