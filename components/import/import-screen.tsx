'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { RecentArchives } from '@/components/archives/recent-archives'
import { WholeArchive } from '@/components/archives/whole-archive'
import { FailureNotice } from '@/components/failure-notice'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import type { ArchiveProgress } from '@/lib/server/archives/queries'
import type { Failure } from '@/lib/server/errors'
import type { DeskTitle } from '@/lib/server/titles/queries'
import { DumpField, type ChosenDump } from './dump-field'
import { ImportResult } from './import-result'
import styles from './import-screen.module.css'
import { type ImportPlace, PlaceFields } from './place-fields'
import { sendDump, type SentDump } from './send-dump'

/** Imports the dump of a page, or a whole archive. `place` is what the screen that led here knows of it. */
export function ImportScreen({ titles, place, archives }: {
  readonly titles: readonly DeskTitle[]
  readonly place: Partial<ImportPlace>
  readonly archives: readonly ArchiveProgress[]
}) {
  const t = useTranslations('desk.import')
  const deed = <ButtonLink look="primary" href="/desk/titles">{t('no-title.deed')}</ButtonLink>
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {titles.length === 0
        ? <EmptyState title={t('no-title.title')} deed={deed}>{t('no-title.text')}</EmptyState>
        : <Import titles={titles} place={place} />}
      {titles.length > 0 && <WholeArchive titles={titles} title={place.title} />}
      <RecentArchives archives={archives} />
    </>
  )
}

/** One page after the other: what belongs to the issue stays, what belongs to the page begins anew. */
function Import({ titles, place }: { readonly titles: readonly DeskTitle[]; readonly place: Partial<ImportPlace> }) {
  const [next, setNext] = useState({ turn: 0, place })
  const [done, setDone] = useState<SentDump | null>(null)
  if (done) {
    const { title, date, issueNumber, page } = done.place
    const goOn = () => {
      setNext({ turn: next.turn + 1, place: { title, date, issueNumber, page: page + 1 } })
      setDone(null)
    }
    return <ImportResult sent={done} onNext={goOn} />
  }
  return <ImportForm key={next.turn} titles={titles} place={next.place} onDone={setDone} />
}

function ImportForm({ titles, place, onDone }: {
  readonly titles: readonly DeskTitle[]
  readonly place: Partial<ImportPlace>
  readonly onDone: (sent: SentDump) => void
}) {
  const t = useTranslations('desk.import')
  const [dump, setDump] = useState<ChosenDump | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [asksForDump, setAsksForDump] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    setFailure(null)
    setAsksForDump(dump === null)
    if (dump === null) return
    setBusy(true)
    const reply = await sendDump(fields, dump.file)
    setBusy(false)
    if (reply.kind === 'done') onDone(reply.value)
    else setFailure(reply.kind === 'refused' ? reply.failure : { kind: 'defect', code: 'no-connection', values: {} })
  }

  function choose(chosen: ChosenDump | null) {
    setDump(chosen)
    setFailure(null)
    setAsksForDump(false)
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className={styles.form}>
      <PlaceFields titles={titles} place={place} />
      <div className={styles.dump}>
        <DumpField chosen={dump} onChoose={choose} />
        <FailureNotice failure={failure} />
        {asksForDump && <Notice tone="danger">{t('no-dump')}</Notice>}
        <div><Button type="submit" look="primary" busy={busy} disabled={dump !== null && !dump.decoded.ok}>{t('deed')}</Button></div>
      </div>
    </form>
  )
}
