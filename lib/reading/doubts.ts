import { Question } from './ballot'
import type { Path } from './best-path'
import { probability } from './confidence'
import { Place, QUESTION_OF } from './grammar'
import { hasColumns } from './columns'
import { isSingle } from './head-parts'
import type { Page } from './page'
import type { Doubt, DoubtKind, ReadArticle } from './reading'
import type { Heads } from './loose'

/** Below these probabilities an editor should look: a wrong article costs more to repair than a wrong paragraph. */
const SURE: Readonly<Record<'boundary' | 'role' | 'paragraph', number>> = { boundary: 0.9, role: 0.85, paragraph: 0.7 }

/** The order in which an editor should look: what blocks publishing, then what costs most to repair. */
const ORDER: readonly DoubtKind[] = ['columns', 'damaged', 'boundary', 'headline', 'role', 'paragraph']

/** Where the machine is not sure, the worst first; one doubt for a line. */
export function doubtsOf(page: Page, path: Path, articles: readonly ReadArticle[], heads: Heads): Doubt[] {
  const doubts = [
    ...columnDoubts(page),
    ...headDoubts(articles),
    ...lineDoubts(page, path),
    ...heads.over.map(({ lines }) => at(page, lines[0] ?? 0, 'role', 'likeness')),
  ]
  const seen = new Set<number>()
  return doubts
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.line - b.line)
    .filter(({ line }) => !seen.has(line) && seen.add(line))
}

function at(page: Page, index: number, kind: DoubtKind, why: string): Doubt {
  return { line: page.lines[index]?.line ?? 0, kind, why }
}

/** Columns side by side cannot be read as they are; said once, at the first such line. */
function columnDoubts(page: Page): Doubt[] {
  const first = hasColumns(page)
  return first < 0 ? [] : [at(page, first, 'columns', 'columns-side-by-side')]
}

/** A damaged headline is doubted until someone repairs or accepts it; so is an article without any. */
function headDoubts(articles: readonly ReadArticle[]): Doubt[] {
  return articles.flatMap(({ blocks }): Doubt[] => {
    const damaged = blocks.filter(({ role }) => role === 'damaged')
    if (damaged.length > 0) return damaged.map(({ spans }) => ({ line: spans[0]?.line ?? 0, kind: 'damaged', why: 'single-characters' }))
    if (blocks.some(({ role }) => role === 'headline')) return []
    return [{ line: blocks[0]?.spans[0]?.line ?? 0, kind: 'headline', why: 'no-headline' }]
  })
}

function lineDoubts(page: Page, path: Path): Doubt[] {
  return page.lines.flatMap((_, index): Doubt[] => {
    const place = path.places[index]
    if (probability(path.opensMargin[index] ?? Infinity) < SURE.boundary) return [at(page, index, 'boundary', 'other-boundary')]
    if (probability(path.roleMargin[index] ?? 0) < SURE.role && !isSingle(page, index)) return [at(page, index, 'role', 'other-role')]
    const question = QUESTION_OF[place ?? Place.Start]
    const inBody = question === Question.Start || question === Question.Middle
    if (inBody && probability(path.startMargin[index] ?? 0) < SURE.paragraph) return [at(page, index, 'paragraph', 'other-paragraph')]
    return []
  })
}
