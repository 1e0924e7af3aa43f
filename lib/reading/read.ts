import { type Line, wholeLine } from '../dump/span'
import { mayLieApart } from './apart'
import { assemble, type Assembly } from './assemble'
import type { Ballot } from './ballot'
import { settleBareBoundaries } from './bare-boundary'
import { bestPath, type Path } from './best-path'
import { type MixedLines, mixedStretches, setAsTheyStand, stretchOf } from './columns'
import { confidencesOf } from './confidence'
import { doubtsOf } from './doubts'
import { draftsOf } from './draft'
import type { Guess } from './guess'
import type { HouseStyle } from './house-style'
import { headsOf } from './loose'
import { type Page, pageOf } from './page'
import { READER_VERSION, type Reading } from './reading'
import { castVotes } from './rules'
import { secondLook } from './second-look'
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
  return withUnseen(lines, told(assembled(decoded(voted(pageOf(lines.filter(isVisible), style)), style))))
}

/** A page, what the rules say of each line, and where its columns are mixed up. */
interface Voted {
  readonly page: Page
  readonly ballot: Ballot
  readonly mixed: MixedLines
}

function voted(page: Page): Voted {
  const ballot = castVotes(page)
  const stretches = mixedStretches(page)
  setAsTheyStand(ballot, stretches)
  return { page, ballot, mixed: stretchOf(stretches) }
}

/** The best reading of every line, first line by line, then by the words of whole articles. */
interface Decoded extends Voted {
  readonly path: Path
}

function decoded(voted: Voted, { headlines }: HouseStyle): Decoded {
  const { page, ballot, mixed } = voted
  return { ...voted, path: settleBareBoundaries(page, secondLook(page, bestPath(ballot, headlines, mayLieApart(page))), mixed) }
}

/** Articles, with what lay away from them brought home. */
interface Assembled extends Decoded, Assembly {
  readonly guesses: readonly Guess[]
}

function assembled(decoded: Decoded): Assembled {
  const { page, path, mixed } = decoded
  const drafts = draftsOf(path)
  const heads = headsOf(page, drafts)
  const captions = strayCaptionsOf(page, drafts)
  return { ...decoded, ...assemble(page, drafts, heads, captions, mixed), guesses: [...heads.guessed, ...captions] }
}

function told({ page, ballot, path, mixed, articles, aside, guesses }: Assembled): Reading {
  return {
    version: READER_VERSION,
    articles,
    aside,
    confidence: confidencesOf(page, ballot, path, guesses, mixed),
    doubts: doubtsOf(page, ballot, path, articles, guesses, mixed),
  }
}

/** A line of nothing but invisible marks is noise, and nothing else is read into it. */
function withUnseen(lines: readonly Line[], reading: Reading): Reading {
  const unseen = lines.filter((line) => !isVisible(line))
  return {
    ...reading,
    aside: [...reading.aside, ...unseen.map((line) => ({ span: wholeLine(line), reason: 'noise' as const }))],
    confidence: [...reading.confidence, ...unseen.map(({ line }) => ({ line, confidence: 1, reasons: ['unseen'] }))].sort((a, b) => a.line - b.line),
  }
}

function isVisible({ text }: Line): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(text)
}
