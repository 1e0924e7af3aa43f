'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import type { Actor } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import { leavesOut, libraryAddress, type PhotoWish } from '@/lib/photos/wish'
import type { PhotoScreen } from '@/lib/server/photos/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { LibraryFilter } from './library-filter'
import styles from './library.module.css'
import { PhotoUploads } from './photo-uploads'
import { PhotoCard } from './photo-card'

/** The photo library: what the address asks for, the newest first, and the bringing in of new photos. */
export function LibraryScreen({ actor, screen, wish, titles }: {
  readonly actor: Actor
  readonly screen: PhotoScreen
  readonly wish: PhotoWish
  readonly titles: readonly DeskTitle[]
}) {
  const t = useTranslations('photos')
  const { photos } = screen
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {may(actor, 'add-photo') && <PhotoUploads person={actor.id} titles={titles} title={wish.title} />}
      <LibraryFilter key={libraryAddress(wish)} wish={wish} titles={titles} />
      {photos.length === 0 ? <Nothing wish={wish} mayAdd={may(actor, 'add-photo')} /> : (
        <ul className={styles.grid} aria-label={t('title')}>
          {photos.map((photo) => <PhotoCard key={photo.id} photo={photo} />)}
        </ul>
      )}
      <Screens wish={wish} more={screen.more} />
    </>
  )
}

function Nothing({ wish, mayAdd }: { readonly wish: PhotoWish; readonly mayAdd: boolean }) {
  const t = useTranslations('photos.empty')
  if (leavesOut(wish) || wish.screen > 0) {
    return <EmptyState title={t('filtered.title')} deed={<ButtonLink href="/desk/photos">{t('show-all')}</ButtonLink>}>{t('filtered.text')}</EmptyState>
  }
  return <EmptyState title={t('none.title')}>{mayAdd ? t('none.text') : t('none.viewer')}</EmptyState>
}

function Screens({ wish, more }: { readonly wish: PhotoWish; readonly more: boolean }) {
  const t = useTranslations('photos.screens')
  if (!more && wish.screen === 0) return null
  const address = (screen: number) => libraryAddress({ ...wish, screen })
  return (
    <nav aria-label={t('label')} className={styles.screens}>
      {wish.screen > 0 && <Link href={address(wish.screen - 1)}>{t('newer')}</Link>}
      <span>{t('here', { screen: wish.screen + 1 })}</span>
      {more && <Link href={address(wish.screen + 1)}>{t('older')}</Link>}
    </nav>
  )
}
