import type { HeadHabit } from '@/lib/reading/best-path'
import { Place, PLACES } from '@/lib/reading/grammar'
import type { TruthLine } from '../labelled-page'

/** Which paths through the grammar tell the truth of a page. */
export interface Gold {
  /** 1 for each place that a line may truly be in; `PLACES` entries a line. */
  readonly places: Uint8Array
  /** Whether an article must open with the line, or must not. */
  readonly opens: readonly boolean[]
  /** Where the heads of the page stand. */
  readonly habit: HeadHabit
}

const P = Place
const HEADS: readonly Place[] = [P.HeadBefore, P.LabelBefore, P.HeadAfter, P.HeadAfterSigned, P.LabelAfter, P.LabelAfterSigned]
/** Where paragraphs start is left open: it is known well without, and would outweigh the rest by its number. */
const BODY: readonly Place[] = [P.Start, P.LateStart, P.SignedStart, P.Middle, P.LateMiddle, P.SignedMiddle]
const BYLINES: readonly Place[] = [P.BylineUnderHead, P.OpeningByline, P.BylineAfterHead, P.Closing, P.LateClosing]
const CAPTIONS: readonly Place[] = [P.Caption, P.CaptionUnderHead, P.LateCaption, P.CaptionAtHead]
const JUMPS: readonly Place[] = [P.Jump, P.LateJump, P.JumpFrom]
const DISPLAY = new Set(['headline', 'damaged', 'kicker', 'deck', 'label', 'standfirst'])

/** The true paths of a page; several, because the truth does not say on which side its head stands. */
export function goldOf(lines: readonly TruthLine[]): Gold {
  const places = new Uint8Array(lines.length * PLACES)
  const loose = lines.map((_, at) => isLoose(lines, at))
  lines.forEach((line, at) => {
    for (const place of loose[at] === true ? [line.role === 'byline' ? P.LooseByline : P.Loose] : placesOf(line)) places[at * PLACES + place] = 1
  })
  let current: number | null = null
  const opens = lines.map((line, at) => {
    if (line.article === null || loose[at] === true || line.role === 'caption' || line.role === 'credit') return false
    const opening = line.article !== current
    current = line.article
    return opening
  })
  return { places, opens, habit: habitOf(lines) }
}

/** Four heads in five on one side are a habit. */
const HABIT_SHARE = 0.8

function habitOf(lines: readonly TruthLine[]): HeadHabit {
  const sides = [...new Set(lines.flatMap(({ article }) => article ?? []))].flatMap((article) => {
    const own = lines.filter((line) => line.article === article)
    const head = own.findIndex(({ role }) => role === 'headline' || role === 'damaged')
    const body = own.findIndex(({ role }) => role === 'body')
    return head < 0 || body < 0 ? [] : [head < body]
  })
  const before = sides.filter((side) => side).length
  if (before >= sides.length * HABIT_SHARE) return 'before'
  return sides.length - before >= sides.length * HABIT_SHARE ? 'after' : 'mixed'
}

function placesOf({ role, article }: TruthLine): readonly Place[] {
  switch (role) {
    case 'body':
      return BODY
    case 'crosshead':
      return [P.Cross, P.LateCross, P.SignedCross]
    case 'byline':
      return BYLINES
    case 'caption':
    case 'credit':
      return article === null ? [P.Caption, P.LateCaption] : CAPTIONS
    case 'folio':
      return [P.Folio]
    case 'noise':
      return [P.Advertisement, P.Folio, P.Loose, ...JUMPS]
    default:
      return HEADS
  }
}

/** Display text, and a byline in it, that no line of its article's body stands beside. */
function isLoose(lines: readonly TruthLine[], at: number): boolean {
  const line = lines[at]
  if (!line || !isDisplay(line)) return false
  const sameRun = (other: TruthLine | undefined) => other !== undefined && isDisplay(other) && other.article === line.article
  let from = at
  while (sameRun(lines[from - 1])) from--
  let to = at
  while (sameRun(lines[to + 1])) to++
  const run = lines.slice(from, to + 1)
  if (!run.some(({ role }) => DISPLAY.has(role))) return false
  return ![lines[from - 1], lines[to + 1]].some((beside) => beside?.article === line.article)
}

function isDisplay({ role }: TruthLine): boolean {
  return DISPLAY.has(role) || role === 'byline'
}
