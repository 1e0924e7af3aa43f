import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Badge } from '@/components/ui/badge'
import type { StandingNotices } from '@/lib/server/notices/queries'
import styles from './notices-panel.module.css'

/** What readers were told of an article, in a list of articles, and the way to say something to them. */
export function SaidMarks({ article, headline, said: { withdrawn, corrections }, mayIssue }: {
  readonly article: string
  readonly headline: string
  readonly said: StandingNotices
  readonly mayIssue: boolean
}) {
  const t = useTranslations('notices')
  return (
    <>
      {withdrawn && <Badge tone="danger">{t('withdrawn')}</Badge>}
      {corrections > 0 && <Badge tone="warning">{t('corrected', { count: corrections })}</Badge>}
      {mayIssue && !withdrawn && <Link className={styles.say} href={`/desk/articles/${article}#notices`} aria-label={t('say-of', { headline })}>{t('say')}</Link>}
    </>
  )
}
