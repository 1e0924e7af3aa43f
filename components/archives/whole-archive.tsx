'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { DropZone } from '@/components/ui/drop-zone'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import type { Failure } from '@/lib/server/errors'
import type { DeskTitle } from '@/lib/server/titles/queries'
import styles from './archives.module.css'
import { isZip, packFiles } from './pack-files'
import { sendArchive } from './send-archive'

/** Takes a zip, or several files, and leads to the screen of its import. */
export function WholeArchive({ titles, title }: { readonly titles: readonly DeskTitle[]; readonly title?: string | undefined }) {
  const t = useTranslations('archives.whole')
  const router = useRouter()
  const [files, setFiles] = useState<readonly File[]>([])
  const [share, setShare] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [asksForFiles, setAsksForFiles] = useState(false)

  function choose(chosen: readonly File[]) {
    setFiles(chosen)
    setFailure(null)
    setAsksForFiles(false)
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosenTitle = String(new FormData(event.currentTarget).get('title') ?? '')
    setFailure(null)
    setAsksForFiles(files.length === 0)
    const [first] = files
    if (!first) return
    setShare(0)
    const reply = await packed(files).then(
      (file) => sendArchive({ file, title: chosenTitle, onProgress: setShare }),
      // A folder can be dropped, too, and cannot be read as a file.
      () => ({ kind: 'refused' as const, failure: { kind: 'invalid' as const, code: 'file-unreadable', values: { file: first.name } } }),
    )
    if (reply.kind === 'done') {
      router.push(`/desk/import/archives/${reply.value.archive}`)
      return
    }
    setShare(null)
    setFailure(reply.kind === 'refused' ? reply.failure : { kind: 'defect', code: 'no-connection', values: {} })
  }

  const only = files.length === 1 ? files[0] : undefined
  const options = [{ value: '', label: t('none') }, ...titles.map(({ slug, name }) => ({ value: slug, label: name }))]
  return (
    <section aria-labelledby="whole-archive" className={styles.whole}>
      <h2 id="whole-archive" className={styles.heading}>{t('heading')}</h2>
      <p className={styles.text}>{t('text')}</p>
      <form method="post" onSubmit={(event) => void submit(event)} className={styles.form}>
        <DropZone label={t('choose')} multiple onChoose={choose}>
          <p aria-live="polite">{only ? only.name : files.length > 0 ? t('chosen', { files: files.length }) : t('drop')}</p>
        </DropZone>
        <Field label={t('paper')} name="title"><Select defaultValue={title ?? titles[0]?.slug ?? ''} options={options} /></Field>
        <FailureNotice failure={failure} />
        {asksForFiles && <Notice tone="danger">{t('nothing')}</Notice>}
        {share !== null && <Sending share={share} />}
        <div><Button type="submit" look="primary" busy={share !== null}>{t('deed')}</Button></div>
      </form>
    </section>
  )
}

async function packed(files: readonly File[]): Promise<File> {
  const [first] = files
  return first && isZip(files) ? first : packFiles(files, `${first?.name.replace(/\.[^.]*$/u, '') ?? ''}….zip`)
}

function Sending({ share }: { readonly share: number }) {
  const t = useTranslations('archives.whole')
  const percent = Math.floor(share * 100)
  const told = share < 1 ? t('sending', { percent }) : t('reading')
  return <p className={styles.sending}><progress className={styles.progress} value={share < 1 ? share : undefined} aria-label={told} /><span>{told}</span></p>
}
