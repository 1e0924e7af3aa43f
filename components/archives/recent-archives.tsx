'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import { type Column, Table } from '@/components/ui/table'
import type { ArchiveProgress } from '@/lib/server/archives/queries'
import { FATE_TONES, fateOf, pagesOf } from './archive-fate'
import styles from './archives.module.css'

/** The archives that were imported last, each leading to its screen; nothing where there was none. */
export function RecentArchives({ archives }: { readonly archives: readonly ArchiveProgress[] }) {
  const t = useTranslations('archives')
  if (archives.length === 0) return null
  const columns: readonly Column<ArchiveProgress>[] = [
    { key: 'name', name: t('name'), cell: ({ id, name }) => <Link href={`/desk/import/archives/${id}`} className={styles.file}>{name}</Link> },
    { key: 'state', name: t('state'), cell: (archive) => <Badge tone={FATE_TONES[fateOf(archive)]}>{t(`fates.${fateOf(archive)}`)}</Badge> },
    { key: 'pages', name: t('pages'), align: 'end', cell: (archive) => t('stages.imported-text', pagesOf(archive)) },
  ]
  return (
    <section aria-labelledby="recent-archives" className={styles.whole}>
      <h2 id="recent-archives" className={styles.subheading}>{t('recent')}</h2>
      <Table caption={t('recent')} columns={columns} rows={archives} keyOf={({ id }) => id} />
    </section>
  )
}
