'use client'

import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { sendJson } from '@/components/desk/send-json'
import { useAnnounce } from '@/components/ui/toast'
import { useBeforeUnload } from '@/components/use-before-unload'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { Saved } from '@/lib/server/articles/commands'
import type { DeskArticle } from '@/lib/server/articles/queries'
import { isUnsaved } from './autosave'
import { toDocument } from './document'
import { type Draft, openDraft } from './draft'
import { EXTENSIONS } from './extensions'
import { openSaver, type Saver, type SaverState } from './saver'

/** An article open for typing. */
export interface OpenArticle {
  readonly draft: Draft
  readonly saver: Saver
  readonly state: SaverState
  readonly fields: ReturnType<Draft['fields']>
  readonly editor: Editor | null
}

/** Opens an article: its draft, its autosave, and the editor of its running text. */
export function useArticle(article: DeskArticle, mayWrite: boolean, label: string): OpenArticle {
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const [draft] = useState(() => openDraft(article.blocks))
  const [saver] = useState(() => openSaver({ revision: article.revision, blocks: article.blocks }, {
    send: (save) => sendJson<Saved>('PUT', `/api/articles/${article.id}/text`, save),
    collect: draft.collect,
    refused: (failure) => announce({ text: sentence(failure), tone: 'danger', id: 'save-refused' }),
    now: () => Date.now(),
    later: (work, milliseconds) => {
      const timer = window.setTimeout(work, milliseconds)
      return () => window.clearTimeout(timer)
    },
  }))
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: toDocument(article.blocks),
    editable: mayWrite,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    // Its style element carries no nonce; what it would say stands in article-editor.module.css.
    injectCSS: false,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', lang: article.issue.title.language } },
    onCreate: ({ editor: created }) => draft.attach(created),
    onTransaction: ({ transaction }) => { if (draft.follow(transaction)) saver.edited() },
  })
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot, saver.snapshot)
  const fields = useSyncExternalStore(draft.subscribe, draft.fields, draft.fields)

  // The effect of the editor itself comes first on the way out, but it waits a moment before it destroys anything.
  useEffect(() => saver.flush, [saver])
  useBeforeUnload(isUnsaved(state.autosave))
  return { draft, saver, state, fields, editor }
}
