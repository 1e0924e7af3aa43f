import type { BlockRole } from '../article/block'
import { cleanTextOf } from '../clean/clean'
import { type Span, wholeLine } from '../dump/span'
import type { MixedLines } from './columns'
import { creditIn } from './credit'
import type { Draft, Drafts, Passage } from './draft'
import type { HeadPart } from './head-parts'
import { Ending } from './line-facts'
import type { Page } from './page'
import type { ReadArticle, ReadAside, ReadBlock } from './reading'
import { isSeries } from './rules/column-name'
import type { Heads } from './loose'
import type { StrayCaption } from './stray'
import { tailOf } from './tail'
import { Trait } from './traits'

/** What the page's drafts come to: articles of blocks, and what is set aside. */
export interface Assembly {
  readonly articles: readonly ReadArticle[]
  readonly aside: readonly ReadAside[]
}

/**
 * Makes blocks with clean text of the drafts; every line gets its place, in one block or in pieces in several.
 *
 * @param mixed lines of mixed up columns, which stay in one piece
 */
export function assemble(page: Page, drafts: Drafts, heads: Heads, captions: readonly StrayCaption[], mixed: MixedLines): Assembly {
  const cut = cutter(page)
  const articles = drafts.articles.map((draft, index) => ({
    blocks: blocksOf(page, cut, draft, heads.parts[index] ?? [], {
      over: ofArticle(heads.over, index),
      bylines: ofArticle(heads.bylines, index),
      captions: ofArticle(captions, index),
    }, mixed),
  }))
  const alone = [...captions, ...heads.over, ...heads.bylines].filter(({ article }) => article < 0)
  const photoStories = alone.map(({ lines }) => ({ blocks: captionBlocks(cut, lines) }))
  const aside = [
    ...drafts.folio.map((at) => ({ span: cut.whole(at), reason: (page.traits[at] ?? 0) & (Trait.Teaser | Trait.HouseNote) ? ('noise' as const) : ('folio' as const) })),
    ...drafts.advertisement.map((at) => ({ span: cut.whole(at), reason: 'advertisement' as const })),
  ].sort((a, b) => a.span.line - b.span.line)
  return { articles: [...articles, ...photoStories], aside }
}

interface Cutter {
  whole(at: number): Span
  text(at: number): string
  /** The span of a line up to an offset, and from it on. */
  parts(at: number, offset: number): [Span, Span]
  block(role: BlockRole, spans: readonly Span[]): ReadBlock
}

function cutter(page: Page): Cutter {
  const raw = new Map(page.lines.map(({ line, text }) => [line, text]))
  const lineAt = (at: number) => page.lines[at] ?? { line: -1, text: '' }
  return {
    whole: (at) => wholeLine(lineAt(at)),
    text: (at) => lineAt(at).text,
    parts: (at, offset) => {
      const { line, text } = lineAt(at)
      return [{ line, from: 0, to: offset }, { line, from: offset, to: text.length }]
    },
    block: (role, spans) => ({ role, spans, text: cleanTextOf(raw, spans, role) }),
  }
}

interface Attached {
  readonly over: readonly (readonly number[])[]
  readonly bylines: readonly (readonly number[])[]
  readonly captions: readonly (readonly number[])[]
}

function ofArticle(attached: readonly { readonly lines: readonly number[]; readonly article: number }[], index: number): (readonly number[])[] {
  return attached.filter(({ article }) => article === index).map(({ lines }) => lines)
}

/** The blocks of one article as they will be read: head, opening byline, body, closing byline, captions, jump line. */
function blocksOf(page: Page, cut: Cutter, draft: Draft, heads: readonly HeadPart[], attached: Attached, mixed: MixedLines): ReadBlock[] {
  const spans = (lines: readonly number[]) => lines.map((at) => cut.whole(at))
  const overHead = attached.over.map((lines) => cut.block(lines.some((at) => isLabel(page, at)) ? 'label' : 'kicker', spans(lines)))
  const needsHeadline = heads.length === 0 && draft.body.length === 0
  const { body, tails } = bodyBlocks(page, cut, draft, mixed)
  const closing = bylineSpans(cut, draft, tails.byline)
  return [
    ...heads.filter(({ role }) => role === 'label').map(({ role, lines }) => cut.block(role, spans(lines))),
    ...(needsHeadline ? overHead.map((block) => ({ ...block, role: 'headline' as const })) : overHead),
    ...heads.filter(({ role }) => role !== 'label').map(({ role, lines }) => cut.block(role, spans(lines))),
    ...[...bylineRuns(page, draft.openingBylines), ...attached.bylines].map((lines) => cut.block('byline', spans(lines))),
    ...body,
    ...closing,
    ...[...draft.captions, ...attached.captions].flatMap((lines) => captionBlocks(cut, lines)),
    ...draft.jumps.map((at) => cut.block('jump', [cut.whole(at)])),
    ...tails.jump.map((span) => cut.block('jump', [span])),
  ]
}

/** Whether loose text names a series or a genre rather than a column. */
function isLabel(page: Page, at: number): boolean {
  return isSeries(page, at) || ((page.traits[at] ?? 0) & (Trait.Capitals | Trait.Genre)) !== 0
}

/** Paragraphs and crossheads, with the byline or jump line cut off the end of a paragraph. */
function bodyBlocks(page: Page, cut: Cutter, draft: Draft, mixed: MixedLines): { body: ReadBlock[]; tails: { byline: { at: number; span: Span }[]; jump: Span[] } } {
  const byline: { at: number; span: Span }[] = []
  const jump: Span[] = []
  const body = draft.body.flatMap((passage) => crossheadsOf(page, passage)).map(({ role, lines }) => {
    const spans = lines.map((at) => cut.whole(at))
    const last = lines.at(-1) ?? 0
    const tail = role === 'body' && !mixed.has(last) ? tailOf(cut.text(last), cut.text(last + 1)) : null
    if (tail === null || (tail.open && !draft.closingBylines.includes(last + 1))) return cut.block(role, spans)
    const [kept, off] = cut.parts(last, tail.from)
    if (tail.role === 'jump') jump.push(off)
    else byline.push({ at: last, span: off })
    return cut.block(role, [...spans.slice(0, -1), kept])
  })
  return { body, tails: { byline, jump } }
}

/**
 * A dash at the end of a line ends a crosshead, and what follows is another:
 *
 *     老何的“秤”——
 *     一斤就是一斤
 */
function crossheadsOf(page: Page, passage: Passage): Passage[] {
  if (passage.role === 'body') return [passage]
  const parts: Passage[] = []
  passage.lines.forEach((at, index) => {
    const before = passage.lines[index - 1]
    const last = parts.at(-1)
    if (last && before !== undefined && page.ending[before] !== Ending.Dash) last.lines.push(at)
    else parts.push({ role: 'crosshead', lines: [at] })
  })
  return parts
}

/** Closing bylines; one that begins at the end of a body line and its rest on the next line are one. */
function bylineSpans(cut: Cutter, draft: Draft, tails: readonly { at: number; span: Span }[]): ReadBlock[] {
  const left = new Set(draft.closingBylines)
  const inline = tails.map(({ at, span }) => {
    const rest = left.delete(at + 1) ? [cut.whole(at + 1)] : []
    return cut.block('byline', [span, ...rest])
  })
  return [...inline, ...runs([...left]).map((lines) => cut.block('byline', lines.map((at) => cut.whole(at))))]
}

/** A caption, and its credit where there is one, on a line of its own or at the end of the last. */
function captionBlocks(cut: Cutter, lines: readonly number[]): ReadBlock[] {
  const blocks: ReadBlock[] = []
  let text: Span[] = []
  for (const at of lines) {
    const credit = creditIn(cut.text(at))
    const [caption, by] = cut.parts(at, credit ?? cut.text(at).length)
    const isAllCredit = credit !== null && cut.text(at).slice(0, credit).trim() === ''
    if (!isAllCredit) text.push(caption)
    if (credit === null) continue
    if (text.length > 0) blocks.push(cut.block('caption', text))
    blocks.push(cut.block('credit', [isAllCredit ? cut.whole(at) : by]))
    text = []
  }
  return text.length > 0 ? [...blocks, cut.block('caption', text)] : blocks
}

/** Bylines together, but for a line of an alphabet that is a byline by itself: an office under a name. */
function bylineRuns(page: Page, lines: readonly number[]): number[][] {
  return runs(lines).flatMap((run) => {
    const parts: number[][] = []
    for (const at of run) {
      const alone = page.han[at] === 0 && ((page.traits[at] ?? 0) & Trait.NamedByline) !== 0
      if (alone || parts.length === 0) parts.push([at])
      else parts.at(-1)?.push(at)
    }
    return parts
  })
}

/** Neighbouring lines together. */
function runs(lines: readonly number[]): number[][] {
  const all: number[][] = []
  for (const at of lines) {
    const last = all.at(-1)
    if (last && last.at(-1) === at - 1) last.push(at)
    else all.push([at])
  }
  return all
}
