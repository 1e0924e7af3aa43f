'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/button'
import type { DeskNotice } from '@/lib/server/desk-notices/queries'
import { placeOf } from './notice-place'
import styles from './notices-screen.module.css'

/** One notice: who did what with what, the first words of what was said, and when. */
export function NoticeRow({ notice, onFollow, onRead }: {
  readonly notice: DeskNotice
  readonly onFollow: () => void
  readonly onRead: () => void
}) {
  const t = useTranslations('deskNotices')
  const format = useFormatter()
  const { kind, by, at, read, words, issue } = notice
  const sentence = t(`kinds.${kind}`, { by: by ?? t('system'), thing: useThing(notice) })
  const place = placeOf(notice)
  return (
    <li className={styles.notice} data-unread={!read || undefined}>
      <div className={styles.what}>
        {!read && <span className={styles.unread}>{t('unread')}</span>}
        {place === null ? <span>{sentence}</span> : <Link href={place} onClick={onFollow}>{sentence}</Link>}
      </div>
      {words !== '' && <blockquote className={styles.words}>{words}</blockquote>}
      <p className={styles.when}>
        <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
        {issue && <span>{issue.title} {issue.date}</span>}
      </p>
      {!read && <div className={styles.deed}><IconButton small label={t('read', { sentence })} icon={<Check />} onClick={onRead} /></div>}
    </li>
  )
}

/** What a notice is about, in words. */
function useThing({ article, review, issue }: DeskNotice): string {
  const t = useTranslations('deskNotices.things')
  if (review !== null) return issue ? t('review-of', { title: issue.title, date: issue.date }) : t('review')
  if (article) return article.headline === '' ? t('untitled') : t('article', { headline: article.headline })
  return issue ? t('issue', { title: issue.title, date: issue.date }) : t('gone')
}
