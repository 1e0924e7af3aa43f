'use client'

import { useEffect, useMemo, useState } from 'react'
import { type Excerpt, excerptOf, findIn, type FindOptions, type TextRange } from '@/lib/article/find'
import type { ArticleText, ArticleTexts } from '../article-texts'
import type { FieldMark } from '../marked-field'
import { type Rewriter, rewrite, type TextEdits } from '../rewrite'
import { scrollTo, select } from '../show-place'
import { openTextLayer } from '../text-layer'

/** A place where the text that is looked for stands. */
export interface Hit extends TextRange {
  readonly key: string
  readonly text: ArticleText
  readonly excerpt: Excerpt
}

/** What is looked for, and what shall stand in its place. */
export interface Search extends FindOptions {
  readonly query: string
  readonly replacement: string
}

const NOTHING: Search = { query: '', replacement: '', matchCase: false, matchWidth: false }

/** More hits than this nobody looks through; the others come up as these go. */
export const MOST_HITS = 500
/** How many characters are shown on either side. */
const BESIDE = 12

/** Finding and replacing in one article. */
export interface Find {
  readonly search: Search
  readonly hits: readonly Hit[]
  readonly current: Hit | null
  readonly chosen: readonly Hit[]
  readonly fieldMarks: ReadonlyMap<string, readonly FieldMark[]>
  readonly look: (search: Partial<Search>) => void
  readonly step: (by: 1 | -1) => void
  readonly go: (hit: Hit) => void
  readonly choose: (hit: Hit, on: boolean) => void
  /** Replaces hits; gives how many were. */
  readonly replace: (hits: readonly Hit[]) => number
  /** Selects the current hit in the text; false where there is none. */
  readonly land: () => boolean
}

function hitsIn(texts: readonly ArticleText[], { query, ...options }: Search): readonly Hit[] {
  return texts.flatMap((text) => findIn(text.text, query, options).map((range): Hit => (
    { ...range, key: `${text.id}:${range.from}`, text, excerpt: excerptOf(text.text, range, BESIDE) }
  ))).slice(0, MOST_HITS)
}

/** Looks for a text while `open`, and shows where it stands. */
export function useFind({ open, texts, rewriter, onRewritten }: {
  readonly open: boolean
  readonly texts: ArticleTexts
  readonly rewriter: Rewriter | null
  readonly onRewritten: () => void
}): Find {
  const [layer] = useState(() => openTextLayer('find'))
  const [search, setSearch] = useState(NOTHING)
  const [at, setAt] = useState(0)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const hits = useMemo(() => (open ? hitsIn(texts.texts, search) : []), [open, texts, search])
  const current = hits[Math.min(at, hits.length - 1)] ?? null
  const fieldMarks = useMemo(() => fieldMarksOf(hits, current), [hits, current])
  const editor = rewriter?.editor ?? null

  useEffect(() => {
    if (!editor) return
    editor.registerPlugin(layer.plugin)
    return () => { if (!editor.isDestroyed) editor.unregisterPlugin(layer.plugin.spec.key ?? 'find') }
  }, [editor, layer])
  useEffect(() => {
    if (!editor || editor.isDestroyed || editor.view.composing || editor.state.doc !== texts.doc) return
    layer.show(editor.view, hits.flatMap(({ key, text: { place }, from, to }) => place.kind === 'field' ? [] : [{
      key, from: place.start + from, to: place.start + to, attributes: { class: key === current?.key ? 'hit current' : 'hit' },
    }]))
  }, [editor, layer, texts, hits, current])

  function go(hit: Hit): void {
    setAt(hits.indexOf(hit))
    if (editor) scrollTo(editor, hit.text, hit)
  }
  function step(by: 1 | -1): void {
    if (!current) return
    const next = hits[(hits.indexOf(current) + by + hits.length) % hits.length]
    if (next) go(next)
  }
  function replace(wanted: readonly Hit[]): number {
    if (!rewriter) return 0
    const done = rewrite(rewriter, editsOf(wanted, search.replacement))
    onRewritten()
    return done
  }
  return {
    search, hits, current, fieldMarks, go, step, replace,
    chosen: hits.filter(({ key }) => !left.has(key)),
    look(next) {
      setSearch({ ...search, ...next })
      if (next.replacement !== undefined) return
      setAt(0)
      setLeft(new Set())
    },
    choose: (hit, on) => setLeft(new Set(on ? [...left].filter((key) => key !== hit.key) : [...left, hit.key])),
    land() {
      if (editor && current) select(editor, current.text, current)
      return current !== null
    },
  }
}

function editsOf(hits: readonly Hit[], replacement: string): readonly TextEdits[] {
  const byText = new Map<ArticleText, Hit[]>()
  for (const hit of hits) byText.set(hit.text, [...(byText.get(hit.text) ?? []), hit])
  return [...byText].map(([text, list]) => ({ text, edits: list.map(({ from, to }) => ({ from, to, text: replacement })) }))
}

function fieldMarksOf(hits: readonly Hit[], current: Hit | null): ReadonlyMap<string, readonly FieldMark[]> {
  const marks = new Map<string, FieldMark[]>()
  for (const { key, text: { place }, from, to } of hits) {
    if (place.kind !== 'field') continue
    const mark = { from, to, look: key === current?.key ? 'hit current' : 'hit' }
    marks.set(place.field.key, [...(marks.get(place.field.key) ?? []), mark])
  }
  return marks
}
