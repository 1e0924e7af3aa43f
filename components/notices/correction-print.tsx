'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useAction } from '@/components/use-action'
import { isEquivalentPlace, type PrintedPlace } from '@/lib/editorial/notices/correction-watch'
import type { Outcome } from '@/lib/server/action'
import type { Candidate, ListedCorrection } from '@/lib/server/notices/queries'
import type { CorrectionPrint as Print, CorrectionWriting } from '@/lib/server/notices/schema'
import styles from './corrections-screen.module.css'

export interface CorrectionActions {
  readonly writeCorrection: (input: CorrectionWriting) => Promise<Outcome<{ readonly id: string }>>
  readonly linkCorrection: (input: Print) => Promise<Outcome<void>>
}

/** Where a correction is printed, or where it is due and how it gets there. */
export function CorrectionPrint({ correction, mayWrite, followed, actions }: {
  readonly correction: ListedCorrection
  readonly mayWrite: boolean
  /** The article that led here. Where it can be the one that prints the correction, it is chosen already. */
  readonly followed: string | null
  readonly actions: CorrectionActions
}) {
  return (
    <div className={styles.print}>
      {correction.printed
        ? <Printed correction={correction} printed={correction.printed} mayWrite={mayWrite} linkCorrection={actions.linkCorrection} />
        : <Due correction={correction} mayWrite={mayWrite} followed={followed} actions={actions} />}
    </div>
  )
}

/** A day and its page in words. */
export function usePlace(): (place: PrintedPlace) => string {
  const t = useTranslations('notices.corrections')
  return ({ day, page }) => (page === null ? day : t('place', { day, page: page.number }))
}

function Printed({ correction: { id, original }, printed, mayWrite, linkCorrection }: {
  readonly correction: ListedCorrection
  readonly printed: NonNullable<ListedCorrection['printed']>
  readonly mayWrite: boolean
  readonly linkCorrection: CorrectionActions['linkCorrection']
}) {
  const t = useTranslations('notices.corrections')
  const place = usePlace()
  const { run, busy, failure } = useAction(linkCorrection)
  return (
    <>
      <p><Badge tone="good">{t('printed')}</Badge> <Link href={`/desk/articles/${printed.id}`}>{place(printed)}</Link></p>
      {!isEquivalentPlace(original.page, printed.page) && <Badge tone="warning">{t('misplaced')}</Badge>}
      {mayWrite && <Button small look="quiet" busy={busy} onClick={() => run({ notice: id, article: null })}>{t('unlink')}</Button>}
      <FailureNotice failure={failure} />
    </>
  )
}

function Due({ correction: { id, missed, dueIn, candidates }, mayWrite, followed, actions }: {
  readonly correction: ListedCorrection
  readonly mayWrite: boolean
  readonly followed: string | null
  readonly actions: CorrectionActions
}) {
  const t = useTranslations('notices.corrections')
  const router = useRouter()
  const write = useAction(actions.writeCorrection)
  const [first] = missed
  return (
    <>
      {first && <p><Badge tone="danger">{t('missed', { day: first.day, count: missed.length })}</Badge></p>}
      <p>
        {!first && <Badge tone="warning">{t('due')}</Badge>}{' '}
        {dueIn ? <Link href={`/desk/issues/${dueIn.id}`}>{t('due-in', { day: dueIn.day })}</Link> : <span className={styles.faint}>{t('no-issue')}</span>}
      </p>
      {mayWrite && dueIn && (
        <Button small busy={write.busy} onClick={() => write.run({ notice: id, issue: dueIn.id }, (article) => router.push(`/desk/articles/${article.id}`))}>
          {t('write')}
        </Button>
      )}
      <FailureNotice failure={write.failure} />
      {mayWrite && candidates.length > 0 && <LinkForm notice={id} candidates={candidates} followed={followed} linkCorrection={actions.linkCorrection} />}
    </>
  )
}

/** Chooses the article that prints a correction already. Nothing is linked by choosing alone, which keys do on their way. */
function LinkForm({ notice, candidates, followed, linkCorrection }: {
  readonly notice: string
  readonly candidates: readonly Candidate[]
  readonly followed: string | null
  readonly linkCorrection: CorrectionActions['linkCorrection']
}) {
  const t = useTranslations('notices.corrections')
  const place = usePlace()
  const { run, busy, failure } = useAction(linkCorrection)
  const [article, setArticle] = useState(candidates.find(({ id }) => id === followed)?.id ?? '')
  const options = candidates.map(({ id, headline, day, page }) => ({
    value: id, label: `${place({ day, page: page === null ? null : { number: page, name: '' } })} · ${headline}`,
  }))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (article !== '') run({ notice, article })
  }

  return (
    <form method="post" className={styles.link} onSubmit={submit}>
      <Field label={t('link')}>
        <Select small value={article} options={[{ value: '', label: t('choose') }, ...options]} onChange={({ currentTarget }) => setArticle(currentTarget.value)} />
      </Field>
      <Button small type="submit" look="quiet" busy={busy} disabled={article === ''}>{t('link-deed')}</Button>
      <FailureNotice failure={failure} />
    </form>
  )
}
