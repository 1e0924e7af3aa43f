'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { ArticleNotices, DeskNoticeOfArticle } from '@/lib/server/notices/queries'
import type { ArticleNotice, NewNotice } from '@/lib/server/notices/schema'
import { NoticeDialog } from './notice-dialog'
import styles from './notices-panel.module.css'

/** What a chief editor can say to the public about an article. */
export interface NoticeActions {
  readonly issueNotice: (input: NewNotice) => Promise<Outcome<ArticleNotices>>
  readonly liftNotice: (input: ArticleNotice) => Promise<Outcome<ArticleNotices>>
}

/** What readers were told of an article that they have seen, and what else they can be told. Nothing for one that they have not. */
export function NoticesPanel({ article, given, mayIssue, actions }: {
  readonly article: string
  readonly given: ArticleNotices
  readonly mayIssue: boolean
  readonly actions: NoticeActions
}) {
  const t = useTranslations('notices')
  const [{ published, notices }, setKnown] = useState(given)
  const [issuing, setIssuing] = useState<NewNotice['kind'] | null>(null)
  const withdrawn = notices.some(({ kind, lifted }) => kind === 'withdrawal' && !lifted)
  if (!published || (!mayIssue && notices.length === 0)) return null
  return (
    <section className={styles.panel} aria-labelledby="notices">
      <h2 id="notices" className={styles.title}>{t('title')}</h2>
      {notices.length === 0 && <p className={styles.faint}>{t('none')}</p>}
      <ul className={styles.list}>
        {notices.map((notice) => (
          <li key={notice.id} className={styles.notice}>
            <NoticeWords notice={notice} />
            {mayIssue && !notice.lifted && <Lift article={article} notice={notice} liftNotice={actions.liftNotice} onDone={setKnown} />}
          </li>
        ))}
      </ul>
      {mayIssue && !withdrawn && (
        <div className={styles.deeds}>
          <Button small look="quiet" onClick={() => setIssuing('correction')}>{t('correction.open')}</Button>
          <Button small look="quiet" onClick={() => setIssuing('withdrawal')}>{t('withdrawal.open')}</Button>
        </div>
      )}
      {issuing && (
        <NoticeDialog key={issuing} kind={issuing} article={article} issueNotice={actions.issueNotice} onDone={setKnown} onClose={() => setIssuing(null)} />
      )}
    </section>
  )
}

function NoticeWords({ notice: { kind, text, at, by, lifted, printedIn } }: { readonly notice: DeskNoticeOfArticle }) {
  const t = useTranslations('notices')
  const format = useFormatter()
  return (
    <>
      <p className={styles.faint}>
        <Badge tone={lifted ? 'plain' : kind === 'withdrawal' ? 'danger' : 'warning'}>{lifted ? t('lifted', { kind: t(`${kind}.name`) }) : t(`${kind}.name`)}</Badge>
        {' '}{t('issued', { name: by ?? t('system'), at: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }) })}
      </p>
      <p className={styles.text}>{text}</p>
      {printedIn && <p className={styles.faint}><Link href={`/desk/articles/${printedIn.id}`}>{t('printed-in', { day: printedIn.day })}</Link></p>}
      {kind === 'correction' && !lifted && !printedIn && <p className={styles.faint}><Link href="/desk/corrections">{t('to-print')}</Link></p>}
    </>
  )
}

function Lift({ article, notice, liftNotice, onDone }: {
  readonly article: string
  readonly notice: DeskNoticeOfArticle
  readonly liftNotice: NoticeActions['liftNotice']
  readonly onDone: (known: ArticleNotices) => void
}) {
  const t = useTranslations('notices')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(liftNotice)
  const [asking, setAsking] = useState(false)
  const kind = t(`${notice.kind}.name`)
  return (
    <>
      <Button small look="quiet" aria-label={t('lift.of', { kind })} onClick={() => setAsking(true)}>{t('lift.open')}</Button>
      <ConfirmDialog
        open={asking} onOpenChange={setAsking} title={t('lift.title', { kind })} description={t(`${notice.kind}.lifting`)} deed={t('lift.deed')} busy={busy}
        onConfirm={() => run({ notice: notice.id, article }, (known) => {
          setAsking(false)
          onDone(known)
          announce({ text: t('lift.done'), tone: 'good', id: 'notice' })
        })}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
