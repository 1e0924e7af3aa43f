import { Question } from './ballot'
import type { Path } from './best-path'
import { probability } from './confidence'
import { Place, QUESTION_OF } from './grammar'
import type { MixedLines } from './columns'
import { isSingle } from './head-parts'
import type { Page } from './page'
import type { Doubt, DoubtKind, ReadArticle } from './reading'
import type { Heads } from './loose'

/** Below these probabilities an editor should look: a wrong article costs more to repair than a wrong paragraph. */
const SURE: Readonly<Record<'boundary' | 'role' | 'paragraph', number>> = { boundary: 0.9, role: 0.85, paragraph: 0.7 }

/** The order in which an editor should look: what blocks publishing, then what costs most to repair. */
const ORDER: readonly DoubtKind[] = ['columns', 'damaged', 'boundary', 'headline', 'role', 'paragraph']

/** Where the machine is not sure, the worst first; one doubt for a line, and one for a stretch of mixed up columns. */
export function doubtsOf(page: Page, path: Path, articles: readonly ReadArticle[], heads: Heads, mixed: MixedLines): Doubt[] {
  const mixedLines = new Set([...mixed.keys()].map((index) => page.lines[index]?.line))
  const others = [
    ...headDoubts(articles),
    ...lineDoubts(page, path),
    ...heads.over.map(({ lines }) => at(page, lines[0] ?? 0, 'role', 'likeness')),
  ].filter(({ line }) => !mixedLines.has(line))
  const doubts = [...columnDoubts(page, mixed), ...others]
  const seen = new Set<number>()
  return doubts
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.line - b.line)
    .filter(({ line }) => !seen.has(line) && seen.add(line))
}

function at(page: Page, index: number, kind: DoubtKind, why: string): Doubt {
  return { line: page.lines[index]?.line ?? 0, kind, why }
}

/** Mixed up columns cannot be read as they are; said once for each stretch, at its first line. */
function columnDoubts(page: Page, mixed: MixedLines): Doubt[] {
  return [...new Set(mixed.values())].map(({ from, why }) => at(page, from, 'columns', why))
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
