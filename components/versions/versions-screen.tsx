'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { contentOf } from '@/lib/article/content'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { Outcome } from '@/lib/server/action'
import type { DeskArticle } from '@/lib/server/articles/queries'
import type { VersionEntry, VersionList as Listed, VersionState } from '@/lib/server/versions/queries'
import type { VersionName } from '@/lib/server/versions/schema'
import { ComparedHead } from './compared-head'
import { ComparisonPane } from './comparison-pane'
import styles from './comparison.module.css'
import { NameDialog } from './name-dialog'
import { type RestoreActions, useRestore } from './use-restore'
import { useVersions } from './use-versions'
import { VersionList } from './version-list'

export interface VersionActions extends RestoreActions {
  readonly nameVersion: (input: VersionName) => Promise<Outcome<void>>
}

/** The versions of an article: their list, two of them held against each other, and what there is to bring back. */
export function VersionsScreen({ article, list, states, gone, actor, actions }: {
  readonly article: DeskArticle
  readonly list: Listed
  readonly states: readonly VersionState[]
  /** Whether a version that the address names is no more. */
  readonly gone: boolean
  readonly actor: ActorThere
  readonly actions: VersionActions
}) {
  const t = useTranslations('versions')
  const versions = useVersions(article.id, list, states, t('list.unreached'))
  const [naming, setNaming] = useState<VersionEntry | null>(null)
  const mayWrite = may(actor, 'write-text')
  const restore = useRestore(article.id, list.entries[0]?.revision ?? article.revision, actions)
  const { entries, pair, choose } = versions
  const entryOf = (revision: number) => entries.find((entry) => entry.revision === revision)
  const mayRestore = mayWrite && article.mergedInto === null
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <VersionsHead article={article} />
      {gone && <Notice tone="warning">{t('gone')}</Notice>}
      <div className={styles.columns}>
        <VersionList
          entries={entries} pair={pair} onChoose={choose} onName={mayWrite ? setNaming : null}
          older={versions.more ? { busy: versions.busy, read: versions.readOlder } : null}
        />
        <section id="comparison" tabIndex={-1} className={styles.pane} aria-label={t('compare.label')}>
          {entries.length < 2 ? <EmptyState title={t('compare.first')}>{t('compare.first-about')}</EmptyState> : (
            <>
              <ComparedHead from={entryOf(pair.from)} to={entryOf(pair.to)} entries={entries} restore={mayRestore ? restore : null} />
              <ComparisonPane
                states={versions.states} language={article.issue.title.language}
                onRestoreBlock={mayRestore ? (block) => restore.part(pair.from, block) : null}
              />
            </>
          )}
        </section>
      </div>
      {naming && (
        <NameDialog article={article.id} entry={naming} nameVersion={actions.nameVersion} onNamed={versions.rename} onClose={() => setNaming(null)} />
      )}
    </main>
  )
}

/** Where the article stands, and the way back to it. */
function VersionsHead({ article: { id, issue, page, blocks } }: { readonly article: DeskArticle }) {
  const t = useTranslations('versions')
  const tEditor = useTranslations('editor')
  const { headline, damaged } = contentOf(blocks)
  const trail = [
    { href: `/desk/issues/${issue.id}`, label: `${issue.title.name} ${issue.date}` },
    ...(page ? [{ href: `/desk/pages/${page.id}`, label: tEditor('page', { number: page.number, name: page.name }) }] : []),
    { href: `/desk/articles/${id}`, label: headline ?? damaged ?? tEditor('untitled') },
  ]
  return <PageHeader title={t('screen')} trail={trail} lead={t('lead')} deeds={<ButtonLink href={`/desk/articles/${id}`}>{t('article')}</ButtonLink>} />
}
