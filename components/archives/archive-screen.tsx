'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import { PageHeader } from '@/components/ui/page-header'
import type { ArchiveEntries, ArchiveProgress } from '@/lib/server/archives/queries'
import type { ArchiveWish } from '@/lib/server/archives/schema'
import { ArchiveDeeds, type ArchiveDeedActions } from './archive-deeds'
import { FATE_TONES, fateOf, pagesOf } from './archive-fate'
import { ArchiveFiles } from './archive-files'
import styles from './archives.module.css'
import { useGoingOn } from './use-going-on'

/** The import of an archive: how far it is, what came of it, and what was refused and why. It goes on by itself; without script by reload. */
export function ArchiveScreen({ progress, entries, wish, deeds }: {
  readonly progress: ArchiveProgress
  readonly entries: ArchiveEntries
  readonly wish: ArchiveWish
  readonly deeds: ArchiveDeedActions
}) {
  const t = useTranslations('archives')
  const tImport = useTranslations('desk.import')
  const fate = fateOf(progress)
  useGoingOn(fate === 'going')
  const files = Object.values(progress.counts).reduce((sum, count) => sum + count, 0)
  return (
    <div className={styles.screen}>
      <PageHeader
        title={t('title')}
        trail={[{ href: '/desk/import', label: tImport('title') }]}
        lead={t('lead', { name: progress.name, files })}
        deeds={<ArchiveDeeds progress={progress} deeds={deeds} />}
      />
      <section aria-labelledby="stages" className={styles.section}>
        <h2 id="stages" className={styles.subheading}>{t('stages.label')} <Badge tone={FATE_TONES[fate]}>{t(`fates.${fate}`)}</Badge></h2>
        <Stages progress={progress} />
      </section>
      <Report progress={progress} />
      <ArchiveFiles archive={progress.id} entries={entries} wish={wish} />
    </div>
  )
}

function Stages({ progress }: { readonly progress: ArchiveProgress }) {
  const t = useTranslations('archives.stages')
  const { done, pages } = pagesOf(progress)
  const refused = progress.counts.refused + progress.counts.failed - progress.again
  return (
    <ol className={styles.stages}>
      <li className={styles.stage}><span>{t('received')}</span><span className={styles.count}>{t('received-text', { pages, refused })}</span></li>
      <li className={styles.stage}>
        <span id="imported">{t('imported')}</span>
        <span className={styles.sending}>
          <progress className={styles.progress} max={Math.max(1, pages)} value={pages === 0 ? 1 : done} aria-labelledby="imported" />
          <span className={styles.count} role="status">{t('imported-text', { done, pages })}</span>
        </span>
      </li>
    </ol>
  )
}

function Report({ progress: { startedAt, endedAt, by, articles, counts } }: { readonly progress: ArchiveProgress }) {
  const t = useTranslations('archives')
  const format = useFormatter()
  const at = format.dateTime(new Date(startedAt), { dateStyle: 'medium', timeStyle: 'short' })
  const shown = (['imported', 'unchanged', 'review', 'refused', 'failed'] as const).filter((state) => state === 'imported' || counts[state] > 0)
  return (
    <section aria-labelledby="report" className={styles.section}>
      <h2 id="report" className={styles.subheading}>{t('report')}</h2>
      <dl className={styles.facts}>
        {shown.map((state) => <div key={state}><dt>{t(`states.${state}`)}</dt><dd>{counts[state]}</dd></div>)}
        <div><dt>{t('articles')}</dt><dd>{articles}</dd></div>
        {endedAt !== null && <div><dt>{t('took')}</dt><dd>{t('seconds', { seconds: secondsBetween(startedAt, endedAt) })}</dd></div>}
      </dl>
      <p className={styles.text}>{by === null ? t('begun', { at }) : t('begun-by', { at, by })}</p>
    </section>
  )
}

function secondsBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000)
}
