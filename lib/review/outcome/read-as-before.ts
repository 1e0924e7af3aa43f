import { plainText } from '../../article/block'
import type { Reading } from '../../reading/reading'
import type { PageState } from '../../split/page-state'
import type { Alignment } from '../align/align'
import type { Labels } from '../hold/labels'
import type { Findings } from '../items/findings'
import type { ReadDump } from '../review'
import { carryOut } from './carry-out'

/** The page of the old reading on a new dump of the same text. */
export function readAsBefore({ findings, labels }: { readonly findings: Findings; readonly labels: Labels }): PageState {
  let count = 0
  return carryOut(findings, labels, () => ({ take: 'ours' }), () => `more-${(count += 1)}`).page
}

/** A reading on another dump of the same text: `page` is what it makes of it. */
export function carriedReading(reading: Reading, page: PageState, theirs: ReadDump, alignment: Alignment): Reading {
  const lines = lineBefore(alignment)
  const confidence = new Map(reading.confidence.map((own) => [own.line, own]))
  const behind = new Map<number, number>()
  for (const [now, before] of lines) if (!behind.has(before)) behind.set(before, now)
  return {
    version: theirs.reading.version,
    articles: page.articles.map(({ blocks }) => ({
      blocks: blocks.map((block) => ({ role: block.role, spans: spansIn(block.sources, page.dump), text: plainText(block) })),
    })),
    aside: page.aside.flatMap(({ block, reason }) => spansIn(block.sources, page.dump).map((span) => ({ span, reason }))),
    confidence: theirs.lines.flatMap(({ line }) => {
      const own = confidence.get(lines.get(line) ?? -1)
      return own === undefined ? [] : [{ ...own, line }]
    }),
    doubts: reading.doubts.flatMap((doubt) => {
      const line = behind.get(doubt.line)
      return line === undefined ? [] : [{ ...doubt, line }]
    }),
  }
}

function spansIn(sources: PageState['aside'][number]['block']['sources'], dump: string | null) {
  return sources.filter((source) => source.dump === dump).map(({ line, from, to }) => ({ line, from, to }))
}

/** For each line of the new dump the one of the old dump in which its first character stands. */
function lineBefore({ now, old, matching: { back } }: Alignment): ReadonlyMap<number, number> {
  const lines = new Map<number, number>()
  now.line.forEach((line, at) => {
    const origin = back[at] ?? -1
    if (origin >= 0 && !lines.has(line)) lines.set(line, old.line[origin] ?? 0)
  })
  return lines
}
