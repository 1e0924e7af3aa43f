import { type Line, wholeLine } from '../dump/span'
import { mayLieApart } from './apart'
import { assemble } from './assemble'
import { settleBareBoundaries } from './bare-boundary'
import { bestPath } from './best-path'
import { mixedStretches, setAsTheyStand, stretchOf } from './columns'
import { confidencesOf } from './confidence'
import { doubtsOf } from './doubts'
import { draftsOf } from './draft'
import type { HouseStyle } from './house-style'
import { headsOf } from './loose'
import { pageOf } from './page'
import { READER_VERSION, type Reading } from './reading'
import { castVotes } from './rules'
import { strayCaptionsOf } from './stray'

/**
 * Reads a page: one best reading of all its lines together.
 *
 * Every span of every line ends up in exactly one block or aside. The same lines and style always give the same
 * reading.
 *
 * @param lines the non-blank lines of a dump, in order
 * @param style the habits of the newspaper, as evidence
 */
export function read(lines: readonly Line[], style: HouseStyle = {}): Reading {
  const visible = lines.filter(({ text }) => isVisible(text))
  const page = pageOf(visible, style)
  const ballot = castVotes(page)
  const mixed = mixedStretches(page)
  setAsTheyStand(ballot, mixed)
  const mixedAt = stretchOf(mixed)
  const path = settleBareBoundaries(page, bestPath(ballot, style.headlines, mayLieApart(page)), mixedAt)
  const drafts = draftsOf(path)
  const heads = headsOf(page, drafts)
  const captions = strayCaptionsOf(page, drafts)
  const guesses = [...heads.guessed, ...captions]
  const { articles, aside } = assemble(page, drafts, heads, captions, mixedAt)
  const unseen = lines.filter(({ text }) => !isVisible(text))
  return {
    version: READER_VERSION,
    articles,
    aside: [...aside, ...unseen.map((line) => ({ span: wholeLine(line), reason: 'noise' as const }))],
    confidence: [...confidencesOf(page, ballot, path, guesses, mixedAt), ...unseen.map(({ line }) => ({ line, confidence: 1, reasons: ['unseen'] }))]
      .sort((a, b) => a.line - b.line),
    doubts: doubtsOf(page, ballot, path, articles, guesses, mixedAt),
  }
}

/** Whether a line shows anything: one of nothing but invisible marks is noise. */
function isVisible(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(text)
}
