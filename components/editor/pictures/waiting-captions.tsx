'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { Button } from '@/components/ui/button'
import { useAnnounce } from '@/components/ui/toast'
import type { LikelyPhoto, WaitingCaption } from '@/lib/server/photos/waiting/queries'
import type { OpenArticle } from '../use-article'
import { newPicture } from './bring-in'
import { PhotoButton } from './photo-button'
import { setPicture, waitingFigure } from './picture-commands'
import styles from './waiting-captions.module.css'

/** The captions of an article that wait for their picture, each with the photos that it may wait for: one click joins them. */
export function WaitingCaptions({ article, open: { editor, figures } }: { readonly article: string; readonly open: OpenArticle }) {
  const t = useTranslations('editor.picture')
  const announce = useAnnounce()
  const [captions, setCaptions] = useState<readonly WaitingCaption[]>([])
  const [asked, setAsked] = useState(0)
  // What has its picture by now waits no more, whoever gave it.
  useSyncExternalStore(figures.subscribe, figures.snapshot, figures.snapshot)

  useEffect(() => {
    let left = false
    void sendJson<readonly WaitingCaption[]>('GET', `/api/waiting-captions?article=${article}`).then((reply) => {
      if (!left && reply.kind === 'done') setCaptions(reply.value)
    })
    return () => { left = true }
  }, [article, asked])

  function join(block: string, photo: LikelyPhoto) {
    const position = editor && waitingFigure(editor.state, block)
    const transaction = editor && position !== null ? setPicture(editor.state, position, newPicture(photo)) : null
    if (!transaction) return
    editor?.view.dispatch(transaction)
    announce({ text: t('joined'), tone: 'good' })
  }
  const waiting = editor ? captions.filter(({ block }) => waitingFigure(editor.state, block) !== null) : []
  if (waiting.length === 0) return null
  return (
    <section className={styles.waiting} aria-labelledby="waiting-captions">
      <h2 id="waiting-captions" className={styles.title}>{t('waiting')}</h2>
      {waiting.map(({ block, words, photos }) => (
        <div key={block} role="group" aria-label={words} className={styles.caption}>
          <p className={styles.words}>{words}</p>
          {photos.length === 0 ? <p className={styles.none}>{t('waiting-none')}</p> : (
            <ul className={styles.photos}>
              {photos.map((photo) => (
                <li key={photo.id}>
                  <PhotoButton photo={photo} label={t('join', { name: photo.caption || photo.fileName })} onClick={() => join(block, photo)} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <Button small look="quiet" onClick={() => setAsked(asked + 1)}>{t('again')}</Button>
    </section>
  )
}
