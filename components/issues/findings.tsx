'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { Finding } from '@/lib/editorial/preflight'
import type { DeskIssue } from '@/lib/server/issues/queries'
import { findingAddress } from './finding-address'
import { type FindingGroup, groupFindings } from './group-findings'
import styles from './issue-screen.module.css'

/** What pre-flight found, sort by sort, each with links to its places. Errors stand open, warnings open on request. */
export function Findings({ issue }: { readonly issue: DeskIssue }) {
  return (
    <div className={styles.findings}>
      {groupFindings(issue.findings).map((group) => <Group key={group.code} issue={issue} group={group} />)}
    </div>
  )
}

function Group({ issue, group: { severity, code, places } }: { readonly issue: DeskIssue; readonly group: FindingGroup }) {
  const t = useTranslations('desk.finding')
  return (
    <details open={severity === 'error'} className={styles.finding}>
      <summary>
        <span>{t(`${code}.title`)}</span>
        <Badge tone={severity === 'error' ? 'danger' : 'warning'}>{places.length}</Badge>
      </summary>
      <p className={styles.faint}>{t(`${code}.text`)}</p>
      <ul>
        {places.map((finding, index) => <li key={index}><Place issue={issue} finding={finding} /></li>)}
      </ul>
    </details>
  )
}

/** The way to where a finding is mended, in the words by which its place is known. */
function Place({ issue, finding }: { readonly issue: DeskIssue; readonly finding: Finding }) {
  const t = useTranslations('desk')
  const { code, page, article } = finding
  const address = findingAddress(issue, finding)
  // One without a headline is called by what it is called beside, among the articles of its page.
  const listed = issue.pages.flatMap(({ articles }) => articles).find(({ id }) => id === article?.id)
  if (code === 'issue-number-missing') return <a href={address}>{t('issue.number')}</a>
  if (code === 'issue-empty') return <Link href={address}>{t('issue.import')}</Link>
  return (
    <Link href={address}>
      {page && t('page', { number: page.number })} {article && ((article.headline ?? listed?.headline) || t('untitled'))}
    </Link>
  )
}
