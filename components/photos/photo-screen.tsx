'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { type Actor, actorAt, actorSomewhere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { DeskPicture } from './desk-picture'
import { PhotoFacts } from './photo-facts'
import { PhotoForm } from './photo-form'
import { PhotoUses } from './photo-uses'
import { PhotoSaid } from './photo-said'
import styles from './photo.module.css'

/** How wide the preview stands; see its grid. */
const PREVIEW = '(min-width: 72rem) 40rem, (min-width: 60rem) 56vw, 94vw'

/** One photo: what it shows, what is said of it, what its file is, and which articles show it. */
export function PhotoScreen({ actor, photo, titles }: {
  readonly actor: Actor
  readonly photo: DeskPhoto
  readonly titles: readonly DeskTitle[]
}) {
  const t = useTranslations('photos')
  const editable = titles.filter(({ id }) => may(actorAt(actor, id), 'edit-photo'))
  const mayEdit = photo.title === null ? may(actorSomewhere(actor), 'edit-photo') : editable.some(({ slug }) => slug === photo.title?.slug)
  return (
    <>
      <PageHeader title={photo.caption || photo.fileName} trail={[{ href: '/desk/photos', label: t('title') }]} />
      <div className={styles.photo}>
        <div className={styles.side}>
          <div className={styles.preview}><DeskPicture photo={{ ...photo, alt: photo.alt || photo.caption || photo.fileName }} sizes={PREVIEW} plain={960} eager /></div>
          {!photo.rendered && <Notice>{t('one.rendering')}</Notice>}
          <PhotoFacts photo={photo} />
          {/* A file, and no screen of ours: no link of the router. */}
          <p><a href={`/api/photos/${photo.id}/original`} download={photo.fileName} className={styles.download}><Download aria-hidden />{t('one.download')}</a></p>
        </div>
        <div className={styles.side}>
          {mayEdit ? <PhotoForm photo={photo} person={actor.id} titles={editable} /> : <PhotoSaid photo={photo} />}
          <PhotoUses places={photo.places} />
        </div>
      </div>
    </>
  )
}
