'use client'

import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { type Actor, actorAt, actorSomewhere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import { leavesOut, libraryAddress, type PhotoWish } from '@/lib/photos/wish'
import type { PhotoScreen } from '@/lib/server/photos/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { LibraryFilter } from './library-filter'
import styles from './library.module.css'
import { LibraryViews } from './library-views'
import { PhotoCard } from './photo-card'
import { PhotoUploads } from './photo-uploads'
import { ScreenLinks } from './screen-links'

/** The photo library: what the address asks for, the newest first, and the bringing in of new photos. */
export function LibraryScreen({ actor, screen, wish, titles }: {
  readonly actor: Actor
  readonly screen: PhotoScreen
  readonly wish: PhotoWish
  readonly titles: readonly DeskTitle[]
}) {
  const t = useTranslations('photos')
  const { photos } = screen
  const mayAdd = may(actorSomewhere(actor), 'add-photo')
  const addable = titles.filter(({ id }) => may(actorAt(actor, id), 'add-photo'))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LibraryViews here="library" />
      {mayAdd && <PhotoUploads person={actor.id} titles={addable} title={addable.some(({ slug }) => slug === wish.title) ? wish.title : null} />}
      <LibraryFilter key={libraryAddress(wish)} wish={wish} titles={titles} />
      {photos.length === 0 ? <Nothing wish={wish} mayAdd={mayAdd} /> : (
        <ul className={styles.grid} aria-label={t('title')}>
          {photos.map((photo) => <PhotoCard key={photo.id} photo={photo} />)}
        </ul>
      )}
      <ScreenLinks screen={wish.screen} more={screen.more} addressOf={(at) => libraryAddress({ ...wish, screen: at })} />
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
