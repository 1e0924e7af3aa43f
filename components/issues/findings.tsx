'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { Finding } from '@/lib/editorial/preflight'
import type { DeskIssue } from '@/lib/server/issues/queries'
import { type FindingGroup, groupFindings } from './group-findings'
import { importAddress } from './import-address'
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

/** What is mended on the workbench of its page. */
const ON_THE_PAGE: readonly Finding['code'][] = [
  'headline-damaged', 'headline-missing', 'jump-loose', 'page-empty', 'text-unplaced', 'review-waiting', 'doubt-open', 'advertisement-unlabelled',
]

/** Where a finding is mended. */
function Place({ issue, finding: { code, page, article } }: { readonly issue: DeskIssue; readonly finding: Finding }) {
  const t = useTranslations('desk')
  const words = article && (article.headline ?? t('untitled'))
  if (ON_THE_PAGE.includes(code)) {
    return page && <Link href={`/desk/pages/${page.id}`}>{t('page', { number: page.number })} {words}</Link>
  }
  if (code === 'page-gap') return page && <Link href={importAddress(issue, page.number)}>{t('page', { number: page.number })}</Link>
  if (code === 'issue-number-missing') return <a href="#issue-number">{t('issue.number')}</a>
  if (code === 'issue-empty') return <Link href={importAddress(issue, 1)}>{t('issue.import')}</Link>
  if (code === 'correction-due' || code === 'correction-loose') return <Link href={`/desk/corrections?title=${issue.title.slug}`}>{words}</Link>
  return article && page && <Link href={`/desk/articles/${article.id}`}>{t('page', { number: page.number })} {words}</Link>
}
