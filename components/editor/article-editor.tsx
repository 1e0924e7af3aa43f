'use client'

import { EditorContent } from '@tiptap/react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { TagField } from '@/components/tagging/tag-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { inlines, type BlockRole } from '@/lib/article/block'
import type { Actor } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { DeskArticle } from '@/lib/server/articles/queries'
import styles from './article-editor.module.css'
import { ArticleHead } from './article-head'
import { CharacterCount } from './character-count'
import { decide, type Side } from './conflict'
import { ConflictDialog } from './conflict-dialog'
import type { FieldBlock } from './document'
import { emptyField, headFields, tailFields } from './field-list'
import { FormatBar } from './format-bar'
import type { Conflict } from './saver'
import { TextField } from './text-field'
import { useArticle } from './use-article'

/** The screen on which an article is written: its headline parts in fields, its text below, and what it is about beside. */
export function ArticleEditor({ article, actor }: { readonly article: DeskArticle; readonly actor: Actor }) {
  const t = useTranslations('editor')
  const mayWrite = may(actor, 'write-text')
  const { draft, saver, state, fields, editor } = useArticle(article, mayWrite, t('body'))
  const { language } = article.issue.title

  function type(field: FieldBlock, text: string) {
    draft.type(field, inlines(text))
    saver.edited()
  }
  function add(role: BlockRole) {
    draft.type(emptyField(role, fields.length), [])
  }
  /** Puts what was decided into the editor, with all that was typed while somebody thought about it. */
  function settle(conflict: Conflict | null, sides: ReadonlyMap<string, Side>) {
    if (conflict === null) return
    draft.replace(decide(conflict.base, draft.blocks({ blocks: conflict.base }), conflict.theirs.blocks, sides))
    saver.settle()
  }
  const fieldOf = (field: FieldBlock) => (
    <TextField key={field.key} field={field} language={language} readOnly={!mayWrite} onType={(text) => type(field, text)} />
  )
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <ArticleHead article={article} autosave={state.autosave} />
      {!mayWrite && <Notice>{t('viewer')}</Notice>}
      {article.mergedInto !== null && (
        <Notice tone="warning" deed={<Link href={`/desk/articles/${article.mergedInto}`}>{t('merged-there')}</Link>}>{t('merged')}</Notice>
      )}
      {state.conflict && (
        <ConflictDialog
          key={state.conflict.theirs.revision}
          conflict={state.conflict}
          onDecide={(sides) => settle(state.conflict, sides)}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.sheet} onCompositionStart={() => saver.composing(true)} onCompositionEnd={() => saver.composing(false)}>
          {headFields(fields).map(fieldOf)}
          <div className={styles.bar}>
            {mayWrite && editor && <FormatBar editor={editor} />}
            <CharacterCount draft={draft} base={state.base} edits={state.autosave.edits} />
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
          <TagField article={article.id} tags={article.tags} readOnly={!may(actor, 'tag-article')} />
        </aside>
      </div>
    </main>
  )
}
