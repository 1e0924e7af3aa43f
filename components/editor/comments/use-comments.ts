'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { inOrder, type Placed } from '@/lib/editorial/comments/in-order'
import type { Passage } from '@/lib/editorial/comments/passage'
import type { CommentThread } from '@/lib/server/comments/queries'
import type { ArticleTexts } from '../article-texts'
import type { FieldMarks } from '../field-marks'
import { select } from '../show-place'
import { blockTexts, chosenPassage, WHOLE } from './chosen-passage'
import { type PlacedThread, stretchesOf } from './passage-marks'
import { useLastText } from './use-last-text'
import { usePassageMarks } from './use-passage-marks'
import { type NewRemark, type Threads, useThreads } from './use-threads'

/** The comments of an article beside its text, and what can be done with them. */
export interface Comments extends Omit<Threads, 'threads' | 'wish'> {
  /** In the order of the text. */
  readonly open: readonly PlacedThread[]
  readonly resolved: readonly PlacedThread[]
  /** Whether the text was read, so that it is known what is gone from it. */
  readonly isRead: boolean
  readonly current: string | null
  /** The passage on which somebody writes a new comment; null where nobody does. */
  readonly draft: Placed<Passage> | null
  /** What is said aloud of the last step. */
  readonly said: string
  readonly fieldMarks: FieldMarks
  readonly mayComment: boolean
  /** Whether the address leads to one that was resolved when it was followed. */
  readonly showsResolved: boolean
  /** Begins a comment on what is marked. */
  readonly begin: () => void
  readonly beginWhole: () => void
  /** Leaves the new comment, and gives the focus back to its passage. */
  readonly leaveDraft: () => void
  readonly write: (remark: NewRemark) => Promise<void>
  readonly answer: (thread: string, remark: NewRemark) => Promise<boolean>
  readonly resolve: (thread: string) => void
  readonly reopen: (thread: string) => void
  readonly focusOn: (thread: string) => void
  readonly go: (thread: PlacedThread) => void
  readonly step: (by: 1 | -1) => void
  /** From a passage to its comment, and back. */
  readonly cross: () => void
}

/** Names the passage of a comment that is being written. */
const DRAFT = 'draft'

export function useComments({ article, texts, readTexts, editor, panel, person, mayComment, linked }: {
  readonly article: { readonly id: string; readonly comments: readonly CommentThread[] }
  readonly texts: ArticleTexts
  /** Reads the texts as they are at this moment. */
  readonly readTexts: () => ArticleTexts
  readonly editor: Editor | null
  /** Where the comments are listed. */
  readonly panel: RefObject<HTMLElement | null>
  readonly person: string | null
  readonly mayComment: boolean
  /** The comment to which the address leads. */
  readonly linked: string | null
}): Comments {
  const t = useTranslations('comments')
  const { threads, wish, ...sending } = useThreads(article.id, article.comments, person)
  const [current, setCurrent] = useCurrent(linked)
  const [draft, setDraft] = useState<Passage | null>(null)
  const [said, setSaid] = useState('')
  const lastText = useLastText(editor)
  const { placed, open, resolved, drafted, passages } = usePlaced({ threads, draft, texts, current })
  const shown = usePassageMarks({
    passages, texts, editor, current: drafted ? DRAFT : current,
    // Where several passages lie over each other it stays the one that was.
    onTouch: (ids) => setCurrent((now) => (now !== null && ids.includes(now) ? now : (ids.find((id) => id !== DRAFT) ?? now))),
  })

  function cardOf(id: string): HTMLElement | null {
    return panel.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`) ?? null
  }
  /** The card may be drawn only after what was just changed. Where there is none, the panel has the focus. */
  function focusOn(id: string): void {
    requestAnimationFrame(() => (cardOf(id) ?? panel.current)?.focus())
  }
  /** Puts the cursor on a passage; where there is no place for it, the focus on its comment. */
  function reveal({ comment: { id }, located }: PlacedThread): void {
    const [stretch] = stretchesOf(located, texts.texts)
    const text = stretch && texts.texts[stretch.index]
    if (!editor || !text) return focusOn(id)
    const { from, to } = shown.stretchNow(id, stretch, text)
    select(editor, text, located.kind === 'words' ? { from, to } : { from, to: from })
    cardOf(id)?.scrollIntoView({ block: 'nearest' })
  }
  function go(thread: PlacedThread): void {
    reveal(thread)
    // Behind the selection, which may touch the passages of others.
    setCurrent(thread.comment.id)
  }
  function step(by: 1 | -1): void {
    if (open.length === 0) return setSaid(t('none-viewer'))
    const from = open.findIndex(({ comment }) => comment.id === current)
    const at = from < 0 ? (by === 1 ? 0 : open.length - 1) : (from + by + open.length) % open.length
    const next = open[at]
    if (!next) return
    go(next)
    const [{ by: name, text }] = next.comment.remarks
    setSaid(t('said', { at: at + 1, count: open.length, name: name ?? t('system'), text }))
  }
  function cross(): void {
    const inside = document.activeElement?.closest<HTMLElement>('[data-thread]')?.dataset['thread']
    const thread = placed.find(({ comment }) => comment.id === (inside ?? current))
    if (inside !== undefined && thread) go(thread)
    else if (thread) focusOn(thread.comment.id)
  }
  function begin(): void {
    // What is being written is not given up for another passage.
    if (draft) return panel.current?.querySelector('textarea')?.focus()
    const place = lastText.current === 'running' ? editor : lastText.current
    setDraft(place ? chosenPassage(readTexts().texts, place) : WHOLE)
  }
  function leaveDraft(): void {
    setDraft(null)
    const [stretch] = drafted?.located.kind === 'words' ? drafted.located.stretches : []
    const text = stretch && texts.texts[stretch.index]
    if (editor && text) select(editor, text, stretch)
    else panel.current?.focus()
  }
  async function write(remark: NewRemark): Promise<void> {
    if (!draft || !(await wish({ deed: 'write', passage: draft, ...remark }))) return
    setDraft(null)
    setCurrent(remark.id)
    focusOn(remark.id)
  }
  async function answer(thread: string, remark: NewRemark): Promise<boolean> {
    const done = await wish({ deed: 'answer', thread, ...remark })
    if (done) focusOn(thread)
    return done
  }
  /** The comment leaves its row; the focus goes to the one that comes to its place. */
  async function settle(thread: string, deed: 'resolve' | 'reopen'): Promise<void> {
    const at = open.findIndex(({ comment }) => comment.id === thread)
    const next = open[at + 1] ?? open[at - 1]
    if (await wish({ deed, thread })) focusOn(deed === 'reopen' ? thread : (next?.comment.id ?? ''))
  }

  const isRead = texts.doc !== null
  const follow = useEffectEvent(() => {
    const thread = placed.find(({ comment }) => comment.id === linked)
    if (thread) reveal(thread)
  })
  useEffect(() => {
    if (isRead && linked !== null) follow()
  }, [isRead, linked])

  return {
    ...sending, open, resolved, isRead, current, draft: drafted, said, fieldMarks: shown.fieldMarks, mayComment,
    showsResolved: article.comments.some(({ id, resolved: ended }) => id === linked && ended !== null),
    begin, beginWhole: () => setDraft(WHOLE), leaveDraft, write, answer, focusOn, go, step, cross,
    resolve: (thread) => void settle(thread, 'resolve'), reopen: (thread) => void settle(thread, 'reopen'),
  }
}

/** The comment that is looked at. An address that leads to another one changes it. */
function useCurrent(linked: string | null) {
  const [followed, setFollowed] = useState(linked)
  const [current, setCurrent] = useState(linked)
  if (followed !== linked) {
    setFollowed(linked)
    setCurrent(linked)
  }
  return [current, setCurrent] as const
}

/** Finds each comment, and the one that is being written, in the texts as they are. */
function usePlaced({ threads, draft, texts, current }: {
  readonly threads: readonly CommentThread[]
  readonly draft: Passage | null
  readonly texts: ArticleTexts
  readonly current: string | null
}) {
  const placed = useMemo(() => inOrder(threads, blockTexts(texts.texts)), [threads, texts])
  const open = useMemo(() => placed.filter(({ comment }) => comment.resolved === null), [placed])
  const resolved = useMemo(() => placed.filter(({ comment }) => comment.resolved !== null), [placed])
  const drafted = useMemo(() => (draft ? (inOrder([draft], blockTexts(texts.texts))[0] ?? null) : null), [draft, texts])
  const passages = useMemo(() => [
    ...placed.filter(({ comment: { id, resolved: ended } }) => ended === null || id === current).map(({ comment: { id }, located }) => ({ id, located })),
    ...(drafted ? [{ id: DRAFT, located: drafted.located }] : []),
  ], [placed, drafted, current])
  return { placed, open, resolved, drafted, passages }
}
