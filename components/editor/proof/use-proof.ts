'use client'

import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { TextRange } from '@/lib/article/find'
import { correctionOf } from '@/lib/article/proof/correction'
import type { ArticleTexts } from '../article-texts'
import type { FieldMark } from '../marked-field'
import { type Rewriter, rewrite } from '../rewrite'
import { select } from '../show-place'
import { openTextLayer } from '../text-layer'
import { type FoundSlip, openProofreader, sentenceOf } from './slips'

/** The slips of an article as the screen shows them, and what can be done with them. */
export interface Proof {
  readonly slips: readonly FoundSlip[]
  readonly ignored: readonly FoundSlip[]
  readonly current: FoundSlip | null
  /** What is said aloud of the last step. */
  readonly said: string
  readonly fieldMarks: ReadonlyMap<string, readonly FieldMark[]>
  readonly go: (to: FoundSlip) => void
  readonly step: (by: 1 | -1) => void
  readonly accept: (slip: FoundSlip) => void
  readonly ignore: (slip: FoundSlip) => void
  readonly heed: (slip: FoundSlip) => void
}

const CLASS = 'slip'
const CURRENT_CLASS = 'slip current'

/** Proofreads an article while it is written. `rewriter` is null for who may only read: then nothing is looked for. */
export function useProof({ article, texts, rewriter, onRewritten }: {
  readonly article: { readonly id: string; readonly ignoredSlips: readonly string[] }
  readonly texts: ArticleTexts
  readonly rewriter: Rewriter | null
  readonly onRewritten: () => void
}): Proof {
  const t = useTranslations('editor.proof')
  const announce = useAnnounce()
  const failure = useFailureSentence()
  const [layer] = useState(() => openTextLayer('proof'))
  const [read] = useState(openProofreader)
  const [prints, setPrints] = useState<ReadonlySet<string>>(() => new Set(article.ignoredSlips))
  const [place, setPlace] = useState<{ readonly key: string; readonly at: number } | null>(null)
  const [said, setSaid] = useState('')
  const editor = rewriter?.editor ?? null
  const found = useMemo(() => (editor ? read(texts.texts) : []), [editor, read, texts])
  const slips = useMemo(() => found.filter(({ print }) => !prints.has(print)), [found, prints])
  const ignored = useMemo(() => found.filter(({ print }) => prints.has(print)), [found, prints])
  const current = slips.find(({ key }) => key === place?.key) ?? null
  const fieldMarks = useMemo(() => fieldMarksOf(slips, current), [slips, current])

  useEffect(() => {
    if (!editor) return
    editor.registerPlugin(layer.plugin)
    return () => { if (!editor.isDestroyed) editor.unregisterPlugin(layer.plugin.spec.key ?? 'proof') }
  }, [editor, layer])
  useEffect(() => {
    if (!editor || editor.isDestroyed || editor.view.composing || editor.state.doc !== texts.doc) return
    layer.show(editor.view, slips.flatMap(({ key, slip, text }) => text.place.kind === 'field' ? [] : [{
      key, from: text.place.start + slip.from, to: text.place.start + slip.to,
      attributes: { class: key === current?.key ? CURRENT_CLASS : CLASS },
    }]))
  }, [editor, layer, texts, slips, current])

  function say(slip: FoundSlip, at: number, of: number): void {
    setSaid(t('said', { at: at + 1, count: of, words: slip.excerpt.words, sentence: t(sentenceOf(slip.slip)) }))
  }
  function go(to: FoundSlip): void {
    setPlace({ key: to.key, at: slips.indexOf(to) })
    if (editor) select(editor, to.text, placeNow(to))
  }
  /** Where the slip stands after what was typed since it was found. */
  function placeNow({ key, slip, text: { place: where } }: FoundSlip): TextRange {
    const moved = editor && where.kind === 'running' ? layer.placeOf(editor.state, key) : null
    return moved && where.kind === 'running' ? { from: moved.from - where.start, to: moved.to - where.start } : slip
  }
  function step(by: 1 | -1): void {
    if (slips.length === 0) return setSaid(t('none'))
    const from = current ? slips.indexOf(current) : (place?.at ?? 0) - (by === 1 ? 1 : 0)
    const at = (from + by + slips.length) % slips.length
    const next = slips[at]
    if (!next) return
    go(next)
    say(next, at, slips.length)
  }
  function accept(slip: FoundSlip): void {
    if (!rewriter) return
    const done = rewrite(rewriter, [{ text: slip.text, edits: correctionOf(slip.text.text, slip.slip) }])
    setPlace({ key: '', at: slips.indexOf(slip) })
    setSaid(done > 0 ? t('accepted', { count: slips.length - 1 }) : t('moved'))
    onRewritten()
  }
  async function send(slip: FoundSlip, ignoring: boolean): Promise<void> {
    const path = `/api/articles/${article.id}/ignored-slips`
    const put = (on: boolean) => setPrints((before) => new Set(on ? [...before, slip.print] : [...before].filter((one) => one !== slip.print)))
    put(ignoring)
    const reply = ignoring
      ? await sendJson<null>('POST', path, { print: slip.print })
      : await sendJson<null>('DELETE', `${path}?print=${encodeURIComponent(slip.print)}`)
    if (reply.kind === 'done') return
    put(!ignoring)
    announce({ text: reply.kind === 'refused' ? failure(reply.failure) : t('unreached'), tone: 'danger', id: 'proof' })
  }
  function ignore(slip: FoundSlip): void {
    setPlace({ key: '', at: slips.indexOf(slip) })
    setSaid(t('ignored-said', { count: slips.length - 1 }))
    void send(slip, true)
  }
  return { slips, ignored, current, said, fieldMarks, go, step, accept, ignore, heed: (slip) => void send(slip, false) }
}

function fieldMarksOf(slips: readonly FoundSlip[], current: FoundSlip | null): ReadonlyMap<string, readonly FieldMark[]> {
  const marks = new Map<string, FieldMark[]>()
  for (const { key, slip, text } of slips) {
    if (text.place.kind !== 'field') continue
    const mark = { from: slip.from, to: slip.to, look: key === current?.key ? CURRENT_CLASS : CLASS }
    marks.set(text.place.field.key, [...(marks.get(text.place.field.key) ?? []), mark])
  }
  return marks
}
