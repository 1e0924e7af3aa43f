import type { Path } from './best-path'
import { Place } from './grammar'

/** An article as runs of line numbers (places in the page's list of lines), before its head is told apart. */
export interface Draft {
  readonly head: number[]
  /** Bylines that stand before the body or at the head. */
  readonly openingBylines: number[]
  /** Paragraphs and crossheads in order. */
  readonly body: Passage[]
  readonly closingBylines: number[]
  /** Captions with their credits, one list for each run of lines. */
  readonly captions: number[][]
  readonly jumps: number[]
}

/** A paragraph or a crosshead. */
export interface Passage {
  readonly role: 'body' | 'crosshead'
  readonly lines: number[]
}

/** The path cut into articles, and what stands between them. */
export interface Drafts {
  readonly articles: readonly Draft[]
  /** Which article each line belongs to, -1 where the path does not say. */
  readonly articleOf: Int32Array
  /** Captions between articles, and the article before them (-1 at the start of the page). */
  readonly captions: readonly { readonly lines: number[]; readonly after: number }[]
  readonly loose: readonly number[]
  /** Those of the loose lines that are bylines. */
  readonly looseBylines: ReadonlySet<number>
  readonly folio: readonly number[]
  readonly advertisement: readonly number[]
}

/** Cuts the path at its openings. */
export function draftsOf(path: Path): Drafts {
  const articles: Draft[] = []
  const captions: { lines: number[]; after: number }[] = []
  const loose: number[] = []
  const folio: number[] = []
  const advertisement: number[] = []
  const articleOf = new Int32Array(path.places.length).fill(-1)
  let article: Draft | null = null
  path.places.forEach((place, at) => {
    if (place === Place.Folio) return void folio.push(at)
    if (place === Place.Loose || place === Place.LooseByline) return void loose.push(at)
    if (place === Place.Advertisement) return void advertisement.push(at)
    const goesOn = at > 0 && path.places[at - 1] === place
    if (place === Place.Caption) {
      const run = captions.at(-1)
      if (run && goesOn) run.lines.push(at)
      else captions.push({ lines: [at], after: articles.length - 1 })
      return
    }
    if (article === null || path.opens[at] === true) {
      article = { head: [], openingBylines: [], body: [], closingBylines: [], captions: [], jumps: [] }
      articles.push(article)
    }
    articleOf[at] = articles.length - 1
    addTo(article, place, at, goesOn)
  })
  const looseBylines = new Set(loose.filter((at) => path.places[at] === Place.LooseByline))
  return { articles, articleOf, captions, loose, looseBylines, folio, advertisement }
}

function addTo(article: Draft, place: Place, at: number, goesOn: boolean): void {
  switch (place) {
    case Place.HeadBefore:
    case Place.HeadAfter:
    case Place.LabelBefore:
    case Place.LabelAfter:
    case Place.LabelAfterSigned:
    case Place.HeadAfterSigned:
      article.head.push(at)
      return
    case Place.BylineUnderHead:
    case Place.OpeningByline:
    case Place.BylineAfterHead:
      article.openingBylines.push(at)
      return
    case Place.Closing:
    case Place.LateClosing:
      article.closingBylines.push(at)
      return
    case Place.Jump:
    case Place.LateJump:
    case Place.JumpFrom:
      article.jumps.push(at)
      return
    case Place.CaptionUnderHead:
    case Place.LateCaption:
    case Place.CaptionAtHead:
      if (goesOn) article.captions.at(-1)?.push(at)
      else article.captions.push([at])
      return
    case Place.Cross:
    case Place.LateCross:
    case Place.SignedCross:
      addPassage(article, 'crosshead', at, goesOn)
      return
    default:
      addPassage(article, 'body', at, place === Place.Middle || place === Place.LateMiddle || place === Place.SignedMiddle)
  }
}

function addPassage(article: Draft, role: Passage['role'], at: number, goesOn: boolean): void {
  const last = article.body.at(-1)
  if (goesOn && last?.role === role) last.lines.push(at)
  else article.body.push({ role, lines: [at] })
}
