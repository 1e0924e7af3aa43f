'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { useAction } from '@/components/use-action'
import type { Actor } from '@/lib/editorial/actor'
import { isEquivalentPlace } from '@/lib/editorial/notices/correction-watch'
import { may } from '@/lib/editorial/policy'
import type { Outcome } from '@/lib/server/action'
import type { ListedCorrection } from '@/lib/server/notices/queries'
import type { CorrectionPrint, CorrectionWriting } from '@/lib/server/notices/schema'
import type { DeskTitle } from '@/lib/server/titles/queries'
import styles from './notices-panel.module.css'

export interface CorrectionActions {
  readonly writeCorrection: (input: CorrectionWriting) => Promise<Outcome<{ readonly id: string }>>
  readonly linkCorrection: (input: CorrectionPrint) => Promise<Outcome<void>>
}

/** The corrections that stand, those that still have to be printed first, with the issue in which they are due. */
export function CorrectionsScreen({ actor, corrections, titles, title, actions }: {
  readonly actor: Actor
  readonly corrections: readonly ListedCorrection[]
  readonly titles: readonly DeskTitle[]
  readonly title: string | null
  readonly actions: CorrectionActions
}) {
  const t = useTranslations('notices.corrections')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} trail={[{ href: '/desk', label: t('issues') }]} />
      {titles.length > 1 && (
        <nav aria-label={t('filter')} className={styles.filter}>
          <Link href="/desk/corrections" aria-current={title === null ? 'page' : undefined}>{t('all')}</Link>
          {titles.map(({ slug, name, language }) => (
            <Link key={slug} href={`/desk/corrections?title=${slug}`} lang={language} aria-current={title === slug ? 'page' : undefined}>{name}</Link>
          ))}
        </nav>
      )}
      {corrections.length === 0 ? <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState> : (
        <ol className={styles.corrections} aria-label={t('title')}>
          {corrections.map((correction) => (
            <Correction key={correction.id} correction={correction} mayWrite={may(actor, 'write-text')} actions={actions} />
          ))}
        </ol>
      )}
    </>
  )
}

function Correction({ correction, mayWrite, actions }: {
  readonly correction: ListedCorrection
  readonly mayWrite: boolean
  readonly actions: CorrectionActions
}) {
  const t = useTranslations('notices.corrections')
  const { text, day, title, original } = correction
  return (
    <li className={styles.correction}>
      <div className={styles.about}>
        <p className={styles.faint}>{title.name} · {t('issued', { day })}</p>
        <p className={styles.text}>{text}</p>
        <p className={styles.faint}>
          {t('about')} <Link href={`/desk/articles/${original.id}`}>{original.headline}</Link>{' '}
          {original.page === null ? original.day : t('place', { day: original.day, page: original.page.number })}
        </p>
      </div>
      <Print correction={correction} mayWrite={mayWrite} actions={actions} />
    </li>
  )
}

/** Where a correction is printed, or where it is due and how it gets there. */
function Print({ correction: { id, original, printed, dueIn, candidates }, mayWrite, actions }: {
  readonly correction: ListedCorrection
  readonly mayWrite: boolean
  readonly actions: CorrectionActions
}) {
  const t = useTranslations('notices.corrections')
  const router = useRouter()
  const write = useAction(actions.writeCorrection)
  const link = useAction(actions.linkCorrection)
  if (printed) {
    const place = printed.page === null ? printed.day : t('place', { day: printed.day, page: printed.page.number })
    return (
      <div className={styles.print}>
        <p><Badge tone="good">{t('printed')}</Badge> <Link href={`/desk/articles/${printed.id}`}>{place}</Link></p>
        {!isEquivalentPlace(original.page, printed.page) && <Badge tone="warning">{t('misplaced')}</Badge>}
        {mayWrite && <Button small look="quiet" busy={link.busy} onClick={() => link.run({ notice: id, article: null })}>{t('unlink')}</Button>}
        <FailureNotice failure={link.failure} />
      </div>
    )
  }
  if (!dueIn) return <div className={styles.print}><p><Badge tone="warning">{t('due')}</Badge> <span className={styles.faint}>{t('no-issue')}</span></p></div>
  return (
    <div className={styles.print}>
      <p><Badge tone="danger">{t('due')}</Badge> <Link href={`/desk/issues/${dueIn.id}`}>{t('due-in', { day: dueIn.day })}</Link></p>
      {mayWrite && (
        <>
          <Button small busy={write.busy} onClick={() => write.run({ notice: id, issue: dueIn.id }, (article) => router.push(`/desk/articles/${article.id}`))}>
            {t('write')}
          </Button>
          {candidates.length > 0 && (
            <div className={styles.choice}>
              <Field label={t('link')}>
                <Select
                  small value="" disabled={link.busy}
                  options={[{ value: '', label: t('choose') }, ...candidates.map(({ id: value, headline, page }) => ({ value, label: page === null ? headline : `${page} · ${headline}` }))]}
                  onChange={({ currentTarget: { value } }) => { if (value !== '') link.run({ notice: id, article: value }) }}
                />
              </Field>
            </div>
          )}
          <FailureNotice failure={write.failure ?? link.failure} />
        </>
      )}
    </div>
  )
}
