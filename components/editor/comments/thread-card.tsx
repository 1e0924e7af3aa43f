'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { ArticleText } from '../article-texts'
import styles from './comments.module.css'
import type { PlacedThread } from './passage-marks'
import { passageWords } from './passage-words'
import { RemarkForm } from './remark-form'
import { RemarkText } from './remark-text'
import type { Comments } from './use-comments'

/** A comment with its answers: what it is about, who said what, and what can be done. */
export function ThreadCard({ thread, texts, comments }: {
  readonly thread: PlacedThread
  readonly texts: readonly ArticleText[]
  readonly comments: Comments
}) {
  const t = useTranslations('comments')
  const format = useFormatter()
  const [answering, setAnswering] = useState(false)
  const { comment: { id, remarks, resolved } } = thread
  const [first] = remarks
  const when = (at: string) => format.dateTime(new Date(at), { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })
  const named = { name: first.by ?? t('system'), words: first.text.slice(0, 40) }

  return (
    <li data-thread={id} tabIndex={-1} className={styles.thread} aria-current={id === comments.current || undefined}>
      <ThreadPlace thread={thread} texts={texts} comments={comments} />
      <ol className={styles.remarks}>
        {remarks.map((remark) => (
          <li key={remark.id} className={styles.remark}>
            <p className={styles.who}><b>{remark.by ?? t('system')}</b> <time dateTime={remark.at}>{when(remark.at)}</time></p>
            <RemarkText remark={remark} />
          </li>
        ))}
      </ol>
      {resolved && <p className={styles.faint}>{t('resolved-by', { name: resolved.by ?? t('system'), at: when(resolved.at) })}</p>}
      {comments.mayComment && !answering && (
        <div className={styles.deeds}>
          <Button small look="quiet" aria-label={t('answer-of', named)} onClick={() => setAnswering(true)}>{t('answer')}</Button>
          {resolved
            ? <Button small look="quiet" disabled={comments.busy} aria-label={t('reopen-of', named)} onClick={() => comments.reopen(id)}>{t('reopen')}</Button>
            : <Button small disabled={comments.busy} aria-label={t('resolve-of', named)} onClick={() => comments.resolve(id)}>{t('resolve')}</Button>}
        </div>
      )}
      {answering && (
        <RemarkForm label={t('answer-text')} comments={comments}
          onLeave={() => { setAnswering(false); comments.focusOn(id) }}
          onSend={(remark) => void comments.answer(id, remark).then((done) => { if (done) setAnswering(false) })} />
      )}
    </li>
  )
}

/** What a comment is about: a way to its words, or the word that they are gone. Until the text was read it is not known where. */
function ThreadPlace({ thread, texts, comments: { isRead, go } }: {
  readonly thread: PlacedThread
  readonly texts: readonly ArticleText[]
  readonly comments: Comments
}) {
  const t = useTranslations('comments')
  const { kind, words } = passageWords(thread.comment, thread.located, texts)
  if (!isRead) return <p className={styles.place}>{thread.comment.quote}</p>
  if (kind === 'gone') return <p className={styles.gone}>{t('gone', { words })}</p>
  if (kind === 'gone-block') return <p className={styles.gone}>{t('gone-block')}</p>
  if (kind === 'whole') return <p className={styles.place}>{t('on-whole')}</p>
  const name = t(`on-${kind}`, { words })
  return <button type="button" className={styles.go} aria-label={t('go', { words: name })} onClick={() => go(thread)}>{name}</button>
}
