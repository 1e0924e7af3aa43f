'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { PhotoCard as Photo } from '@/lib/server/photos/queries'
import { DeskPicture } from './desk-picture'
import styles from './library.module.css'

/** How wide a card's box is; see its grid. */
const BOX = '(min-width: 40rem) 14rem, 46vw'

/** A photo in the library: small, with the beginning of its words, and whether an article shows it. */
export function PhotoCard({ photo }: { readonly photo: Photo }) {
  const t = useTranslations('photos')
  const { id, caption, credit, fileName, takenOn, title, articles } = photo
  return (
    <li className={styles.card}>
      <Link href={`/desk/photos/${id}`} className={styles.open}>
        <span className={styles.box}><DeskPicture photo={photo} sizes={BOX} plain={320} /></span>
        <span className={styles.caption}>{caption || fileName}</span>
      </Link>
      <p className={styles.credit}>{credit || <span className={styles.missing}>{t('no-credit')}</span>}</p>
      <p className={styles.marks}>
        <Badge tone={articles > 0 ? 'good' : 'plain'}>{articles > 0 ? t('in-use', { articles }) : t('unused')}</Badge>
        {takenOn !== null && <time dateTime={takenOn}>{takenOn}</time>}
        {title && <span>{title.name}</span>}
      </p>
    </li>
  )
}
