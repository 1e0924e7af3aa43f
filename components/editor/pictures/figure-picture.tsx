'use client'

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { deskAddressWithin } from '@/components/photos/desk-address'
import { Button } from '@/components/ui/button'
import type { PictureUse } from '@/lib/article/picture'
import { ACCEPTED_FILES } from '@/lib/photos/format'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import { newPicture } from './bring-in'
import styles from './figure-picture.module.css'
import { PhotoFinder } from './photo-finder'
import type { NewPicture } from './picture-commands'
import { PictureDialog } from './picture-dialog'

/** The picture of a figure with what can be done to it, or the ways in which one comes. */
export function FigurePicture({ picture, photo, mayWrite, onTold, onFiles, onPicture, onLeave }: {
  readonly picture: PictureUse | null
  /** What is known of its photo; null until it is. */
  readonly photo: DeskPhoto | null
  readonly mayWrite: boolean
  readonly onTold: (photo: DeskPhoto) => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onPicture: (picture: NewPicture | null) => void
  /** Takes the focus into the caption, where the button that had it is gone. */
  readonly onLeave: () => void
}) {
  const t = useTranslations('editor.picture')
  const [open, setOpen] = useState<'library' | 'dialog' | null>(null)
  const close = () => setOpen(null)
  return (
    <div role="group" aria-label={t('label')} className={styles.picture} data-waiting={picture === null}>
      {picture === null ? <div className={styles.waits}>{t('waits')}</div> : <Shown picture={picture} photo={photo} />}
      {mayWrite && (
        <div className={styles.deeds}>
          {picture !== null && photo !== null && <Button small onClick={() => setOpen('dialog')}>{t('edit')}</Button>}
          {picture === null && <FileButton onFiles={onFiles} />}
          <Button small look={picture === null ? 'plain' : 'quiet'} onClick={() => setOpen('library')}>{t(picture === null ? 'library' : 'replace')}</Button>
          {picture !== null && <Button small look="quiet" onClick={() => { onPicture(null); onLeave() }}>{t('remove')}</Button>}
        </div>
      )}
      {open === 'library' && (
        <PhotoFinder onClose={close} onChoose={(chosen) => {
          close()
          onPicture(newPicture(chosen))
        }} />
      )}
      {open === 'dialog' && picture !== null && photo !== null && (
        <PictureDialog picture={picture} photo={photo} onTold={onTold} onClose={close} onSave={(use) => {
          close()
          onPicture({ use, words: '' })
        }} />
      )}
    </div>
  )
}

function Shown({ picture, photo }: { readonly picture: PictureUse; readonly photo: DeskPhoto | null }) {
  const t = useTranslations('editor.picture')
  const { width = 1, height = 1 } = picture.crop ?? {}
  return (
    <>
      {photo && (
        <img
          className={styles.image} src={deskAddressWithin(photo, picture.crop, 960)} alt={picture.alt} decoding="async" draggable={false}
          style={{ aspectRatio: (photo.width * width) / (photo.height * height) }}
        />
      )}
      <div className={styles.said}>
        <span data-missing={picture.alt.trim() === ''}>{picture.alt.trim() === '' ? t('no-alt') : t('alt', { alt: picture.alt })}</span>
        {photo && <span data-missing={photo.credit === ''}>{photo.credit === '' ? t('no-credit') : t('credit', { credit: photo.credit })}</span>}
      </div>
    </>
  )
}

function FileButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations('editor.picture')
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field} type="file" accept={ACCEPTED_FILES} multiple hidden
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []))
          event.target.value = ''
        }}
      />
      <Button small onClick={() => field.current?.click()}>{t('file')}</Button>
    </>
  )
}
