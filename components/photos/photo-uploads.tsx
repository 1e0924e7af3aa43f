'use client'

import { ImageUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SignedOutNotice } from '@/components/desk/signed-out-notice'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useBeforeUnload } from '@/components/use-before-unload'
import { ACCEPTED_FILES } from '@/lib/photos/format'
import type { DeskTitle } from '@/lib/server/titles/queries'
import styles from './uploads.module.css'
import { UploadLine } from './upload-line'
import { UploadNews } from './upload-news'
import { useBroughtFiles } from './use-brought-files'
import { isOver, isSignedOut, useUploads } from './use-uploads'

/** Takes photos in: by the button, dropped or pasted anywhere on the screen, several at once; and says what became of each. */
export function PhotoUploads({ person, titles, title: given }: {
  readonly person: string | null
  readonly titles: readonly DeskTitle[]
  /** The slug of the title that the library is asked for. */
  readonly title: string | null
}) {
  const t = useTranslations('photos.uploads')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState(given ?? '')
  const { list, bring, again, clear } = useUploads(person, () => router.refresh())
  const over = useBroughtFiles((files) => bring(files, title))
  const signedOut = list.filter(({ state }) => isSignedOut(state))
  useBeforeUnload(list.some(({ state }) => !isOver(state)))
  return (
    <section aria-label={t('label')} className={styles.uploads}>
      <div className={styles.bar}>
        <Button look="primary" onClick={() => input.current?.click()}><ImageUp aria-hidden />{t('choose')}</Button>
        <input
          ref={input} type="file" multiple hidden accept={ACCEPTED_FILES} aria-label={t('choose')}
          onChange={({ currentTarget }) => {
            bring([...(currentTarget.files ?? [])], title)
            // The same file, corrected meanwhile, can be chosen again.
            currentTarget.value = ''
          }}
        />
        {titles.length > 0 && (
          <Field label={t('title')}>
            <Select
              small value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)}
              options={[{ value: '', label: t('no-title') }, ...titles.map(({ slug, name }) => ({ value: slug, label: name }))]}
            />
          </Field>
        )}
        <p className={styles.help}>{t('help')}</p>
      </div>
      {signedOut.length > 0 && <SignedOutNotice onSignedIn={() => again(signedOut)}>{t('signed-out')}</SignedOutNotice>}
      {list.length > 0 && (
        <ul className={styles.list} aria-label={t('list')}>
          {list.map((upload) => <UploadLine key={upload.key} upload={upload} onAgain={() => again([upload])} />)}
        </ul>
      )}
      {list.length > 0 && list.every(({ state }) => isOver(state)) && <div><Button small look="quiet" onClick={clear}>{t('clear')}</Button></div>}
      <UploadNews list={list} />
      {over && <div className={styles.over}><p>{t('drop')}</p></div>}
    </section>
  )
}
