import { decodeDump } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import { align, type Alignment } from '@/lib/review/align/align'
import { figure, type Figure, type Report } from '../figure'
import { fixturePages } from '../reader/fixture-pages'
import type { LabelledPage } from '../reader/labelled-page'
import { loadPageSources, type PageSources } from '../reader/page-sources'
import { Random } from '../reader/variations/random'
import { poolsOf } from '../reader/variations/variations'
import { type AlignedShare, alignedShare } from './aligned-share'
import { PAIR_KINDS, pagePair, type PagePair, type PairKind } from './page-pair'
import { reviewFigures } from './review-figures'
import { speedFigures } from './speed-figures'
import { wrappedAnew } from './wrapped-anew'

/** Pairs of each kind, and the seed that chooses them. */
const PAIRS = 60
const SEED = 2031

/** Measures what the issue of import diffs asks for: how two dumps are aligned, and what becomes of editors' work. */
export function measureDiffs(): Report {
  const sources = loadPageSources()
  const pairs = pagePairs(sources)
  const scored = pairs.map((pair): Scored => {
    const alignment = align(pair.old, pair.now)
    return { pair, alignment, share: alignedShare(alignment, pair.keys) }
  })
  const late = pairs.filter(({ kind }) => kind === 'late')
  const reviews = reviewFigures(standingPages(sources), late)
  return {
    figures: [
      ...PAIR_KINDS.map((kind) => shareFigure(kind, scored.filter(({ pair }) => pair.kind === kind))),
      unchangedFigure(scored.filter(({ pair }) => pair.kind === 'wraps').map(({ alignment }) => alignment), standingPages(sources)),
      ...reviews.figures,
      ...speedFigures(late),
    ],
    notes: [notes(scored), ...reviews.notes],
  }
}

interface Scored {
  readonly pair: PagePair
  readonly alignment: Alignment
  readonly share: AlignedShare
}

function pagePairs(sources: PageSources): PagePair[] {
  const pools = [...poolsOf(sources)]
  return PAIR_KINDS.flatMap((kind, group) => Array.from({ length: PAIRS }, (_, at) => {
    const [pool, articles] = pools[at % pools.length] ?? ['sample' as const, []]
    return pagePair(`${pool}-${kind}-${at}`, kind, articles, SEED + 100_003 * (group * PAIRS + at))
  }))
}

/** The dumps that there are, as they are. */
function standingPages({ sample, hunan, rmrb }: PageSources): LabelledPage[] {
  return [...sample, ...(hunan === null ? [] : [hunan]), ...rmrb, ...fixturePages()]
}

function total(scored: readonly Scored[], part: keyof AlignedShare): number {
  return scored.reduce((sum, { share }) => sum + share[part], 0)
}

const WHAT: Readonly<Record<PairKind, string>> = {
  wraps: 'other wraps, spaces and prints of labels',
  extractor: 'another extractor and order',
  late: 'an article added, one gone, sentences of two changed',
  both: 'a late edition through another extractor',
  characters: '2 % of the characters changed',
}

function shareFigure(kind: PairKind, scored: readonly Scored[]): Figure {
  const shared = total(scored, 'shared')
  return figure(`untouched characters aligned: ${WHAT[kind]}`, shared === 0 ? null : total(scored, 'aligned') / shared, { atLeast: 0.98 },
    `${scored.length} pairs, ${shared} untouched characters`)
}

function unchangedFigure(alignments: readonly Alignment[], pages: readonly LabelledPage[]): Figure {
  const anew = pages.map(({ name, bytes }, at) => {
    const dump = decodeDump(bytes)
    if (!dump.ok) throw new RangeError(`${name}: the dump is refused (${dump.fault})`)
    const lines = linesOf(dump.text)
    return align(lines, wrappedAnew(new Random(SEED + at), lines))
  })
  const all = [...alignments, ...anew]
  const unchanged = all.filter(({ pieces }) => pieces.every(({ fate }) => fate === 'unchanged'))
  return figure('pairs that differ in wraps and spaces, wholly unchanged', unchanged.length / all.length, { atLeast: 1 },
    `${alignments.length} pages set anew, ${anew.length} dumps wrapped anew as they stand`)
}

/** What whoever tunes wants to know: how much is aligned with what it is not, in how many pieces, and the worst pairs. */
function notes(scored: readonly Scored[]): string {
  const rows = PAIR_KINDS.map((kind) => {
    const own = scored.filter(({ pair }) => pair.kind === kind)
    const pieces = own.reduce((sum, { alignment }) => sum + alignment.pieces.length, 0) / own.length
    const approximate = own.filter(({ alignment }) => alignment.approximate).length
    const wrong = total(own, 'wrong')
    return `  ${kind.padEnd(10)} ${pieces.toFixed(1)} pieces a pair, ${wrong} characters aligned with others, ${approximate} approximate`
  })
  const worst = scored.toSorted((one, other) => lost(other) - lost(one)).slice(0, 6)
  return ['Alignments by kind:', ...rows, 'The most untouched characters not aligned:',
    ...worst.map((own) => `  ${own.pair.name}: ${lost(own)} of ${own.share.shared}`)].join('\n')
}

function lost({ share: { shared, aligned } }: Scored): number {
  return shared - aligned
}
