'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { chordOf, isComposing } from '@/components/keyboard/chord'
import type { Inline } from '@/lib/article/block'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { DeskArticle } from '@/lib/server/articles/queries'
import { type ArticleText, openTextReader } from './article-texts'
import { type Comments, useComments } from './comments/use-comments'
import type { FieldBlock } from './document'
import type { Draft } from './draft'
import { overlaid } from './field-marks'
import { type Find, useFind } from './find/use-find'
import type { FieldMark } from './marked-field'
import { type Proof, useProof } from './proof/use-proof'
import type { Rewriter } from './rewrite'

/** What helps with a text beside writing it: proofreading, and finding and replacing. */
export interface TextAids {
  readonly proof: Proof
  readonly find: Find
  readonly finding: boolean
  readonly findInput: RefObject<HTMLInputElement | null>
  readonly openFind: () => void
  readonly closeFind: () => void
  readonly comments: Comments
  readonly commentsPanel: RefObject<HTMLElement | null>
  /** The texts as they were read last. */
  readonly texts: readonly ArticleText[]
  /** What is shown in the field with this key: comments, and while something is looked for, that, and else its slips. */
  readonly marksOf: (field: string) => readonly FieldMark[] | undefined
}

/** A longer selection was hardly made to be looked for. */
const LONGEST_QUERY = 60

/** What a Mac types with Option and M, as the name of the chord has it. */
const MAC_M = `Mod+Alt+${'µ'.toUpperCase()}`

/** The aids of an article's screen, with their keys. `onEdited` must stay the same function. */
export function useTextAids({ article, actor, comment, draft, editor, mayWrite, onEdited }: {
  readonly article: DeskArticle
  readonly actor: ActorThere
  /** The comment to which the address leads. */
  readonly comment: string | null
  readonly draft: Draft
  readonly editor: Editor | null
  readonly mayWrite: boolean
  readonly onEdited: () => void
}): TextAids {
  const [reader] = useState(() => openTextReader(draft))
  const texts = useSyncExternalStore(reader.subscribe, reader.snapshot, reader.snapshot)
  const [finding, setFinding] = useState(false)
  const findInput = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  const rewriter = useMemo((): Rewriter | null => editor && {
    editor, draft,
    onType(field: FieldBlock, text: readonly Inline[]) {
      draft.type(field, text)
      onEdited()
    },
  }, [editor, draft, onEdited])
  const proof = useProof({ article, texts, rewriter: mayWrite ? rewriter : null, onRewritten: reader.refresh })
  const find = useFind({ open: finding, texts, rewriter, onRewritten: reader.refresh })
  const commentsPanel = useRef<HTMLElement>(null)
  const comments = useComments({
    article, texts, editor, panel: commentsPanel, person: actor.id, mayComment: may(actor, 'comment') && !article.closed, linked: comment,
    readTexts() {
      reader.refresh()
      return reader.snapshot()
    },
  })
  useEffect(() => (editor ? reader.follow(editor) : undefined), [editor, reader])

  function openFind(): void {
    const from = document.activeElement
    if (!finding) cameFrom.current = from instanceof HTMLElement && from !== document.body ? from : null
    const query = window.getSelection()?.toString() ?? ''
    if (query !== '' && query.length <= LONGEST_QUERY && !query.includes('\n')) find.look({ query })
    reader.refresh()
    setFinding(true)
  }
  function closeFind(): void {
    setFinding(false)
    const back = cameFrom.current
    const inText = back === null || back === editor?.view.dom || back.matches('textarea[data-field]')
    if (!inText || !find.land()) back?.focus({ preventScroll: true })
  }
  useEffect(() => {
    if (!finding) return
    findInput.current?.focus()
    findInput.current?.select()
  }, [finding])
  useKeys({
    'Mod+F': () => {
      if (finding && document.activeElement === findInput.current) return false
      openFind()
      findInput.current?.select()
      findInput.current?.focus()
    },
    F8: () => mayWrite && proof.step(1),
    'Shift+F8': () => mayWrite && proof.step(-1),
    'Alt+Enter': () => proof.current !== null && proof.accept(proof.current),
    'Mod+Alt+M': () => comments.mayComment && comments.begin(),
    [MAC_M]: () => comments.mayComment && comments.begin(),
    F9: () => comments.step(1),
    'Shift+F9': () => comments.step(-1),
    'Mod+F9': () => comments.cross(),
    'Alt+Shift+Enter': () => proof.current !== null && proof.ignore(proof.current),
  })
  return {
    proof, find, finding, findInput, openFind, closeFind, comments, commentsPanel, texts: texts.texts,
    marksOf: (field) => overlaid(comments.fieldMarks.get(field), (finding ? find : proof).fieldMarks.get(field)),
  }
}

/**
 * The keys of the aids, wherever on the screen the focus is but in a dialog. No input method takes them: F8 is the next
 * problem in code editors, too, and Alt with Enter means nothing in a text. They come before the editor's own keys,
 * which would break the paragraph. A second Mod+F in the field for finding is left to the browser's own search.
 */
function useKeys(deeds: Readonly<Record<string, () => boolean | void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event) || (event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]'))) return
    const deed = deeds[chordOf(event)]
    if (deed === undefined || deed() === false) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
