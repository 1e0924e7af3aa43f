'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { PhotoCard, PhotoScreen } from '@/lib/server/photos/queries'
import { PhotoButton } from './photo-button'
import styles from './photo-finder.module.css'

/** How long after a key the library is asked, in milliseconds: most people type faster than this. */
const AFTER_KEY = 200

/** A sheet in which a photo of the library is found and chosen; the newest stand there before anything is typed. */
export function PhotoFinder({ onChoose, onClose }: { readonly onChoose: (photo: PhotoCard) => void; readonly onClose: () => void }) {
  const t = useTranslations('editor.picture')
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly PhotoCard[] | 'unreached' | null>(null)
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    let left = false
    const timer = setTimeout(() => {
      void sendJson<PhotoScreen>('GET', `/api/photos?${new URLSearchParams({ q: query })}`).then((reply) => {
        if (!left) setFound(reply.kind === 'done' ? reply.value.photos : 'unreached')
      })
    }, query === '' ? 0 : AFTER_KEY)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [query])
  const photos = found === 'unreached' || found === null ? [] : found
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t('find')} begin={field} wide>
      <Field label={t('find-label')}><TextInput ref={field} type="search" value={query} onValueChange={setQuery} /></Field>
      <p role="status" className="visually-hidden">{found === null ? '' : t('found', { count: photos.length })}</p>
      {found === 'unreached' && <Notice tone="danger">{t('find-unreached')}</Notice>}
      {found !== null && found !== 'unreached' && photos.length === 0 && <p>{t('find-none')}</p>}
      <ul className={styles.photos}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <PhotoButton photo={photo} label={t('use', { name: photo.caption || photo.fileName })} onClick={() => onChoose(photo)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
