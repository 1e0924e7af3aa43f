'use client'

import { MessageSquarePlus } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ArticleText } from '../article-texts'
import styles from './comments.module.css'
import { passageWords } from './passage-words'
import { RemarkForm } from './remark-form'
import { ThreadCard } from './thread-card'
import type { Comments } from './use-comments'

/** The comments of an article in the order of its text, a field for a new one, and those that are resolved when they are asked for. */
export function CommentsPanel({ comments, texts, panel }: {
  readonly comments: Comments
  readonly texts: readonly ArticleText[]
  readonly panel: RefObject<HTMLElement | null>
}) {
  const t = useTranslations('comments')
  const { open, resolved, draft, mayComment } = comments
  const cards = (threads: Comments['open']) => threads.map((thread) => (
    <ThreadCard key={thread.comment.id} thread={thread} texts={texts} comments={comments} />
  ))
  return (
    <section ref={panel} className={styles.panel} aria-label={t('title')} tabIndex={-1}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <span className={styles.faint}>{t('open', { count: open.length })}</span>
      </header>
      <p role="status" className="visually-hidden">{comments.said}</p>
      {draft && <NewComment comments={comments} texts={texts} />}
      {open.length === 0 && !draft && <p className={styles.faint}>{t(mayComment ? 'none' : 'none-viewer')}</p>}
      {open.length > 0 && <ol className={styles.list} aria-label={t('list')}>{cards(open)}</ol>}
      {mayComment && !draft && <div><Button small look="quiet" onClick={comments.beginWhole}>{t('write-whole')}</Button></div>}
      {resolved.length > 0 && (
        <details className={styles.resolved} open={comments.showsResolved}>
          <summary>{t('resolved', { count: resolved.length })}</summary>
          <ol className={styles.list} aria-label={t('resolved', { count: resolved.length })}>{cards(resolved)}</ol>
        </details>
      )}
      <p className={styles.keys}>
        {mayComment && <span><Kbd>Ctrl Alt M</Kbd> {t('keys.write')}</span>}
        {open.length > 0 && <span><Kbd>F9</Kbd> <Kbd>⇧ F9</Kbd> {t('keys.step')}</span>}
        {open.length > 0 && <span><Kbd>Ctrl F9</Kbd> {t('keys.cross')}</span>}
      </p>
    </section>
  )
}

function NewComment({ comments, texts }: { readonly comments: Comments; readonly texts: readonly ArticleText[] }) {
  const t = useTranslations('comments')
  const { draft } = comments
  if (!draft) return null
  const { kind, words } = passageWords(draft.comment, draft.located, texts)
  // What was marked is taken out while somebody writes about it, it is said of the words as they were.
  const about = kind === 'gone' || kind === 'gone-block' ? t('about-words', { words }) : t(`about-${kind}`, { words })
  return (
    <div className={styles.draft}>
      <RemarkForm key={`${draft.comment.block} ${draft.comment.leading} ${draft.comment.quote}`} label={about} comments={comments}
        onLeave={comments.leaveDraft} onSend={(remark) => void comments.write(remark)} />
    </div>
  )
}

/** Comments on the words that are marked in a field or in the running text. */
export function CommentButton({ comments }: { readonly comments: Comments }) {
  const t = useTranslations('comments')
  if (!comments.mayComment) return null
  return <IconButton small label={t('write')} keys="Ctrl Alt M" icon={<MessageSquarePlus />} onClick={comments.begin} />
}
