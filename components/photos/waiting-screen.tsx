'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useDay } from '@/components/issues/use-day'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { addressOfFinding } from '@/lib/editorial/followed-finding'
import type { WaitingCaption, WaitingList } from '@/lib/server/photos/waiting/queries'
import { DeskPicture } from './desk-picture'
import { LibraryViews } from './library-views'
import { ScreenLinks } from './screen-links'
import styles from './waiting.module.css'

/** The captions that wait for their picture, each with the photos that may be it, and the way to where it is joined. */
export function WaitingScreen({ list: { captions, more }, screen }: { readonly list: WaitingList; readonly screen: number }) {
  const t = useTranslations('photos.waiting')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LibraryViews here="waiting" />
      {captions.length === 0
        ? <EmptyState title={t('none.title')} deed={<ButtonLink href="/desk/photos">{t('none.deed')}</ButtonLink>}>{t('none.text')}</EmptyState>
        : <ul aria-label={t('title')}>{captions.map((caption) => <Caption key={caption.block} caption={caption} />)}</ul>}
      <ScreenLinks screen={screen} more={more} addressOf={(at) => `/desk/photos/waiting${at === 0 ? '' : `?screen=${at}`}`} />
    </>
  )
}

function Caption({ caption: { article, block, headline, words, title, date, page, photos } }: { readonly caption: WaitingCaption }) {
  const t = useTranslations('photos')
  const day = useDay()
  return (
    <li className={styles.caption}>
      <p className={styles.words}>{words}</p>
      <p className={styles.place}>
        <span>{headline || t('uses.untitled')}</span> <span>{t('uses.place', { title: title.name, date: day(date), page })}</span>
      </p>
      <p>
        <Link href={addressOfFinding(`/desk/articles/${article}`, { code: 'picture-missing', article: null, block })}>
          {t('waiting.join')}<span className="visually-hidden">{t('waiting.join-of', { words })}</span>
        </Link>
      </p>
      {photos.length === 0 ? <p className={styles.place}>{t('waiting.no-likely')}</p> : (
        <ul className={styles.photos} aria-label={t('waiting.likely')}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <Link href={`/desk/photos/${photo.id}`} className={styles.photo}>
                <span className={styles.box}><DeskPicture photo={photo} sizes="10rem" plain={320} /></span>
                <span className={styles.name}>{photo.caption || photo.fileName}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
