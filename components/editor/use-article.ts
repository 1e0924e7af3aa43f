'use client'

import { type Editor, useEditor } from '@tiptap/react'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import { sendJson } from '@/components/desk/send-json'
import { copyOf } from '@/components/local-copies/copy-store'
import { useAnnounce } from '@/components/ui/toast'
import { useBeforeUnload } from '@/components/use-before-unload'
import { useFailureSentence } from '@/components/use-failure-sentence'
import { MOST_TEXT } from '@/lib/article/document'
import type { Saved } from '@/lib/server/articles/commands'
import type { DeskArticle } from '@/lib/server/articles/queries'
import { isUnsaved } from './autosave'
import type { CopyKeeper } from './copy-keeper'
import { toDocument } from './document'
import { type Draft, openDraft } from './draft'
import { extensionsFor } from './extensions'
import { later } from './later'
import { pasteProps } from './paste'
import { type BringIn, useBringIn } from './pictures/bring-in'
import { type FigureSlots, openFigureSlots } from './pictures/figure-slots'
import { openSaver, type Saver } from './saver'
import { useKeeper } from './use-keeper'
import { useLeaving } from './use-leaving'
import { useSaverPart } from './use-saver-part'

/** An article open for typing. */
export interface OpenArticle {
  readonly draft: Draft
  readonly saver: Saver
  /** Keeps what the server does not have in this browser, and knows whether it does. */
  readonly keeper: CopyKeeper
  /** Names this opening of the article among those of other tabs. */
  readonly opening: string
  readonly fields: ReturnType<Draft['fields']>
  readonly editor: Editor | null
  /** The rooms in which the pictures of its figures are drawn. */
  readonly figures: FigureSlots
  readonly bringIn: BringIn
}

/** Opens an article: its draft, its autosave with a local copy, and the editor of its running text. */
export function useArticle(
  article: DeskArticle, { person, mayWrite }: { readonly person: string | null; readonly mayWrite: boolean },
): OpenArticle {
  const t = useTranslations('editor')
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const [opening] = useState(newId)
  const [draft] = useState(() => openDraft(article.blocks))
  const [saver] = useState(() => openSaver({ revision: article.revision, blocks: article.blocks }, {
    send: (save) => sendJson<Saved>('PUT', `/api/articles/${article.id}/text`, save, { person, outlivesTab: true }),
    collect: draft.collect,
    merge: draft.merge,
    refused: (failure) => announce({ text: sentence(failure), tone: 'danger', id: 'save-refused' }),
    // A copy that is gone was taken up elsewhere; where none could be kept, nobody else can have the text.
    isOurs: () => copyOf(opening).then((copy) => copy !== null, () => true),
    newId,
    now: () => Date.now(),
    later,
  }))
  // The same each time: with other options than before, every key would have the whole editor told of them and drawn anew.
  const [content] = useState(() => toDocument(article.blocks))
  const [figures] = useState(openFigureSlots)
  const bringIn = useBringIn(article.issue.title.slug, person)
  const extensions = useMemo(() => extensionsFor({
    caption: t('roles.caption'), credit: t('roles.credit'), coming: t('picture.coming'), slots: figures,
  }), [t, figures])
  const editorProps = useMemo(() => ({
    ...pasteProps(() => announce({ text: t('paste-too-long', { most: MOST_TEXT }), tone: 'danger', id: 'paste-refused' }), bringIn),
    attributes: { 'aria-label': t('body'), role: 'textbox', 'aria-multiline': 'true', lang: article.issue.title.language },
  }), [t, announce, bringIn, article.issue.title.language])
  const editor = useEditor({
    extensions,
    // No sign that somebody types into a text makes another one of it.
    enableInputRules: false,
    enablePasteRules: false,
    content,
    editable: mayWrite,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // Its style element carries no nonce; what it would say stands in article-editor.module.css.
    injectCSS: false,
    editorProps,
    onCreate: ({ editor: created }) => draft.attach(created),
    onTransaction: ({ transaction }) => { if (draft.follow(transaction)) saver.edited() },
  })
  const fields = useSyncExternalStore(draft.subscribe, draft.fields, draft.fields)
  const keeper = useKeeper({ opening, person, article: article.id }, draft, saver)

  useLeaving(saver, keeper, opening)
  useBeforeUnload(useSaverPart(saver, ({ autosave }) => isUnsaved(autosave)))
  return { draft, saver, keeper, opening, fields, editor, figures, bringIn }
}
