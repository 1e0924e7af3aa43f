'use client'

import { EditorContent } from '@tiptap/react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { type NoticeActions, NoticesPanel } from '@/components/notices/notices-panel'
import { TagField } from '@/components/tagging/tag-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { inlines, type BlockRole } from '@/lib/article/block'
import type { ActorThere } from '@/lib/editorial/actor'
import type { FollowedFinding } from '@/lib/editorial/followed-finding'
import { may } from '@/lib/editorial/policy'
import type { DeskArticle } from '@/lib/server/articles/queries'
import styles from './article-editor.module.css'
import { ArticleHead } from './article-head'
import { ArticleWorkflowPanel } from './article-workflow-panel'
import { BylinePeople } from './byline-people'
import { CharacterCount } from './character-count'
import { CommentButton, CommentsPanel } from './comments/comments-panel'
import { type Decision, decide, wordsOf } from './conflict'
import { ConflictDialog } from './conflict-dialog'
import type { FieldBlock } from './document'
import { emptyField, headFields, tailFields } from './field-list'
import { FormatBar } from './format-bar'
import { LeftCopyNotice } from './left-copy-notice'
import { FigurePictures } from './pictures/figure-pictures'
import { WaitingCaptions } from './pictures/waiting-captions'
import { SaveTrouble } from './save-trouble'
import type { Conflict } from './saver'
import { showWords } from './show-words'
import { FindButton, TextAidPanels } from './text-aid-panels'
import { TextField } from './text-field'
import { useArticle } from './use-article'
import { useFollowed } from './use-followed'
import { useLeftCopies } from './use-left-copies'
import { useSaverPart } from './use-saver-part'
import { useTextAids } from './use-text-aids'

/** The screen on which an article is written: its headline parts in fields, its text below, and what it is about beside. */
export function ArticleEditor({ article, actor, comment, followed, noticeActions }: {
  readonly article: DeskArticle
  readonly actor: ActorThere
  /** The comment to which the address leads; null where it leads to the article. */
  readonly comment: string | null
  /** The finding of pre-flight to which it leads. */
  readonly followed: FollowedFinding | null
  readonly noticeActions: NoticeActions
}) {
  const t = useTranslations('editor')
  const mayWrite = may(actor, 'write-text') && !article.closed
  const open = useArticle(article, { person: actor.id, mayWrite })
  const { draft, saver, keeper, fields, editor } = open
  // Of saving, only what happens seldom: what changes with every key is asked for where it is shown.
  const conflict = useSaverPart(saver, (state) => state.conflict)
  const trouble = useSaverPart(saver, ({ autosave }) => autosave.trouble)
  const joinedInto = useSaverPart(saver, (state) => state.joinedInto)
  const left = useLeftCopies(open, { person: actor.id, article: article.id, absorbed: article.absorbed })
  const linked = followed?.code === 'comment-open' ? (article.comments.find(({ resolved }) => resolved === null)?.id ?? null) : comment
  const aids = useTextAids({ article, actor, comment: linked, draft, editor, mayWrite, onEdited: saver.edited })
  useFollowed(followed, { editor, texts: aids.texts, isRead: aids.comments.isRead })
  const { language } = article.issue.title

  function type(field: FieldBlock, text: string) {
    draft.type(field, inlines(text))
    saver.edited()
  }
  function name(field: FieldBlock, people: FieldBlock['people']) {
    draft.name(field, people)
    saver.edited()
  }
  function add(role: BlockRole) {
    draft.type(emptyField(role, fields.length), [])
  }
  /** Puts what was decided into the editor, with all that was typed while somebody thought about it. */
  function settle({ base, theirs }: Conflict, decisions: ReadonlyMap<string, Decision>) {
    draft.replace(decide(base, draft.blocks({ blocks: base }), theirs.blocks, decisions))
    saver.settle()
  }
  const fieldOf = (field: FieldBlock) => (
    <TextField key={field.key} field={field} language={language} readOnly={!mayWrite} marks={aids.marksOf(field.key)}
      onType={(text) => type(field, text)}>
      {field.role === 'byline' && <BylinePeople field={field} readOnly={!mayWrite} onName={(people) => name(field, people)} />}
    </TextField>
  )
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <ArticleHead article={article} actor={actor} saver={saver} keeper={keeper} />
      {!may(actor, 'write-text') && <Notice>{t('viewer')}</Notice>}
      <SaveTrouble trouble={trouble} joinedInto={joinedInto} onRetry={saver.retry}
        words={() => wordsOf(draft.blocks(saver.snapshot().base))} />
      <LeftCopyNotice copies={left} article={article.id} mayTakeUp={mayWrite} />
      {article.mergedInto !== null && (
        <Notice tone="warning" deed={<Link href={`/desk/articles/${article.mergedInto}`}>{t('merged-there')}</Link>}>{t('merged')}</Notice>
      )}
      {article.closed && article.mergedInto === null && <Notice tone="warning">{t('closed')}</Notice>}
      {conflict && (
        <ConflictDialog
          key={conflict.theirs.revision}
          conflict={conflict}
          current={() => draft.blocks({ blocks: conflict.base })}
          onDecide={(decisions) => settle(conflict, decisions)}
        />
      )}
      {left.conflict && !conflict && (
        <ConflictDialog conflict={left.conflict} current={() => left.conflict?.ours ?? []} onDecide={left.takeUp} onPutOff={left.putOff} />
      )}
      <FigurePictures open={open} mayWrite={mayWrite} />
      <div className={styles.columns}>
        <div
          className={styles.sheet}
          // Before the editor itself hears of it, so that what was typed until now can be kept. Only these events tell: keys
          // of code 229 come before the beginning, and in Safari after the end. A field that is left composes no more.
          onCompositionStartCapture={() => saver.composing(true)}
          onCompositionEnd={() => saver.composing(false)}
          onBlur={() => saver.composing(false)}
        >
          {headFields(fields).map(fieldOf)}
          <div className={styles.bar}>
            {mayWrite && editor && <FormatBar editor={editor} />}
            <FindButton aids={aids} />
            <CommentButton comments={aids.comments} />
            <CharacterCount draft={draft} saver={saver} editor={editor} />
          </div>
          <EditorContent editor={editor} className={styles.body} data-language={language} />
          {tailFields(fields).map(fieldOf)}
          {mayWrite && (
            <div className={styles.more}>
              <Button small look="quiet" onClick={() => add('byline')}>{t('add-byline')}</Button>
            </div>
          )}
        </div>
        <aside className={styles.side} aria-label={t('side')}>
          {!article.closed && <ArticleWorkflowPanel article={article} actor={actor} saver={saver} />}
          <CommentsPanel comments={aids.comments} texts={aids.texts} panel={aids.commentsPanel} />
          {mayWrite && <WaitingCaptions article={article.id} open={open} />}
          <TextAidPanels aids={aids} mayWrite={mayWrite} />
          <NoticesPanel article={article.id} given={article.publicNotices} mayIssue={may(actor, 'issue-notice')} actions={noticeActions} />
          <TagField article={article.id} tags={article.tags} readOnly={!may(actor, 'tag-article')}
            onShow={(reason) => editor && showWords(editor, aids.texts, reason)} />
        </aside>
      </div>
    </main>
  )
}
