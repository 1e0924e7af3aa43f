import { Question } from './ballot'
import { PRICES } from './weights'

/**
 * The order in which the parts of articles come on a page.
 *
 *     head before:   Head* Byline* Caption*  (Start Middle* | Cross)*  Byline* Jump
 *     head after:    Byline*  (Start Middle* | Cross)*  Byline* Caption*  Head+ Byline*
 *
 * Every article has one head: before its body or after it. A part has a place of its own for each of the two, so
 * that the path knows whether a head is still to come. Folio, captions, loose text and advertisements lie between.
 */
export const Place = {
  HeadBefore: 0, BylineUnderHead: 1, CaptionUnderHead: 2, Start: 3, Middle: 4, Cross: 5, Closing: 6, Jump: 7,
  OpeningByline: 8, LateStart: 9, LateMiddle: 10, LateCross: 11, LateClosing: 12, LateCaption: 13, LateJump: 14,
  HeadAfter: 15, BylineAfterHead: 16,
  Caption: 17, Folio: 18, Loose: 19, Advertisement: 20, JumpFrom: 21,
  /** A head after a body that has its byline already. */
  HeadAfterSigned: 22, CaptionAtHead: 23,
  /** A body that has its byline or dateline already, and waits for its head. */
  SignedStart: 24, SignedMiddle: 25, SignedCross: 26,
  /** Kickers and labels over a headline that is still to come: they are no head by themselves. */
  LabelBefore: 27, LabelAfter: 28, LabelAfterSigned: 29,
  /** A byline under a head that lies away from its article. */
  LooseByline: 30,
} as const
export type Place = (typeof Place)[keyof typeof Place]
export const PLACES = 31

/** The question that a line in this place answers. */
export const QUESTION_OF: readonly Question[] = [
  Question.Head, Question.Byline, Question.Caption, Question.Start, Question.Middle, Question.Cross, Question.Byline, Question.Jump,
  Question.Byline, Question.Start, Question.Middle, Question.Cross, Question.Byline, Question.Caption, Question.Jump,
  Question.Head, Question.Byline,
  Question.Caption, Question.Folio, Question.Loose, Question.Advertisement, Question.Jump,
  Question.Head, Question.Caption,
  Question.Start, Question.Middle, Question.Cross,
  Question.Head, Question.Head, Question.Head,
  Question.Byline,
]

/** What is asked besides: which body a head belongs to. */
export function leaningOf(place: Place): Question | null {
  if (place === Place.HeadBefore || place === Place.LabelBefore) return Question.LeansOn
  const after: readonly Place[] = [Place.HeadAfter, Place.HeadAfterSigned, Place.LabelAfter, Place.LabelAfterSigned]
  return after.includes(place) ? Question.LeansBack : null
}

/** What is rare in the grammar, by name: `weights.ts` has what it costs. */
export type Price = keyof typeof PRICES

/** What a move or a way out costs by itself. */
export function priceOf({ price }: { readonly price: Price | null }): number {
  return price === null ? 0 : PRICES[price]
}

function priceNamed(price: Price): number {
  return PRICES[price]
}

/** A step from one line's place to the next line's. `leave` and `ending` are asked of the line before, `enter` and `also` of the line. */
export interface Move {
  readonly from: Place
  readonly to: Place
  readonly price: Price | null
  readonly leave: Question | null
  readonly ending?: Question
  readonly enter: Question | null
  readonly also?: Question
}

/** A way out of an article: after the line, another article may open. Each costs a new article, and what it lacks. */
export interface Exit {
  readonly from: Place
  readonly price: Price | null
  readonly leave: Question | null
}

const P = Place
const DONE: readonly Place[] = [
  P.Start, P.Middle, P.Closing, P.Jump, P.HeadAfter, P.HeadAfterSigned, P.BylineAfterHead, P.CaptionAtHead, P.Caption, P.Folio, P.Loose, P.LooseByline, P.Advertisement,
]
const OWING: readonly Place[] = [P.LateStart, P.LateMiddle, P.SignedStart, P.SignedMiddle, P.LateClosing, P.LateCaption, P.LateJump]

/** The places with which an article can open. */
export const OPENERS: readonly Place[] = [P.HeadBefore, P.LabelBefore, P.OpeningByline, P.LateStart, P.SignedStart, P.JumpFrom]

/** Every way out of an article. Any of them may be followed by any of the openers. */
export const EXITS: readonly Exit[] = [
  ...DONE.map((from) => ({ from, price: from === P.HeadAfter ? ('unsigned' as const) : null, leave: leaving(from) })),
  ...OWING.map((from) => ({ from, price: 'headless' as const, leave: leaving(from) })),
]

/** Every step that a page may take inside an article and between the parts of the page. */
export const MOVES: readonly Move[] = [
  // the other part of an article, with its head repeated or without
  ...heads(P.JumpFrom, P.HeadBefore, P.LabelBefore), move(P.JumpFrom, P.Start), move(P.JumpFrom, P.Middle, 'jump-middle'),
  // a head, and what stands under it
  ...labels(P.LabelBefore, P.HeadBefore), headOn(P.HeadBefore), move(P.HeadBefore, P.BylineUnderHead), move(P.HeadBefore, P.CaptionUnderHead, 'aside'),
  move(P.BylineUnderHead, P.BylineUnderHead), { ...move(P.BylineUnderHead, P.HeadBefore, 'byline-over-head'), also: Question.LabelOnly },
  move(P.BylineUnderHead, P.CaptionUnderHead, 'aside'), move(P.CaptionUnderHead, P.CaptionUnderHead),
  move(P.CaptionUnderHead, P.BylineUnderHead), ...[P.HeadBefore, P.BylineUnderHead, P.CaptionUnderHead].map((from) => ({ ...move(from, P.Start), enter: Question.Opens })),
  // a head whose text begins with a crosshead
  ...[P.HeadBefore, P.BylineUnderHead].map((from) => move(from, P.Cross, 'first-crosshead')), move(P.Closing, P.Cross, 'after-closing'),
  // bodies
  ...body(P.Start, P.Middle, P.Cross, P.Closing, P.Jump),
  ...body(P.LateStart, P.LateMiddle, P.LateCross, P.LateClosing, P.LateJump),
  ...body(P.SignedStart, P.SignedMiddle, P.SignedCross, P.LateClosing, P.LateJump),
  move(P.OpeningByline, P.OpeningByline), { ...move(P.OpeningByline, P.SignedStart), enter: Question.Opens },
  move(P.Closing, P.Start, 'after-closing'), move(P.LateClosing, P.LateStart, 'after-closing'),
  // heads that come after
  ...[P.LateStart, P.LateMiddle].flatMap((from) => [
    ...heads(from, P.HeadAfter, P.LabelAfter, Question.Unsigned), ...heads(from, P.HeadAfterSigned, P.LabelAfterSigned, Question.Signed),
  ]),
  ...[P.SignedStart, P.SignedMiddle, P.LateClosing].flatMap((from) => heads(from, P.HeadAfterSigned, P.LabelAfterSigned)),
  ...[P.LateCaption, P.LateJump].flatMap((from) => heads(from, P.HeadAfter, P.LabelAfter)),
  ...labels(P.LabelAfter, P.HeadAfter), ...labels(P.LabelAfterSigned, P.HeadAfterSigned),
  headOn(P.HeadAfter), headOn(P.HeadAfterSigned), move(P.HeadAfter, P.BylineAfterHead), move(P.HeadAfterSigned, P.BylineAfterHead, 'second-byline'),
  move(P.BylineAfterHead, P.BylineAfterHead, 'more-bylines'), { ...move(P.BylineAfterHead, P.HeadAfterSigned, 'byline-over-head'), also: Question.LabelOnly },
  ...[P.HeadAfter, P.HeadAfterSigned].map((from) => move(from, P.CaptionAtHead)), move(P.CaptionAtHead, P.CaptionAtHead),
  { ...headOn(P.HeadAfterSigned), from: P.CaptionAtHead }, { ...headOn(P.LabelAfterSigned), from: P.CaptionAtHead, also: Question.LabelOnly },
  move(P.BylineAfterHead, P.CaptionAtHead, 'aside'),
  // a label before the body, and the headline after it
  { ...move(P.LabelBefore, P.LateStart, 'label-apart'), enter: Question.Opens },
  // what lies between
  ...[P.LateStart, P.LateMiddle, P.SignedStart, P.SignedMiddle, P.LateClosing, P.LateCaption].map((from) => move(from, P.LateCaption, from === P.LateCaption ? null : 'aside')),
  move(P.LateCaption, P.LateStart, 'after-caption'), move(P.LateCaption, P.LateClosing, 'aside'), move(P.Caption, P.Closing, 'aside'),
  ...DONE.filter((from) => from !== P.Caption).map((from) => move(from, P.Caption, 'aside')), move(P.Caption, P.Caption),
  move(P.Caption, P.Start, 'after-caption'),
  ...DONE.map((from) => move(from, P.Folio)), move(P.Folio, P.Start, 'after-folio'),
  ...DONE.filter((from) => from !== P.Loose && from !== P.LooseByline).map((from) => move(from, P.Loose, 'loose')), move(P.Loose, P.Loose),
  ...OWING.map((from) => move(from, P.Loose, 'loose-and-headless')),
  move(P.Loose, P.LooseByline, 'loose-byline'), move(P.LooseByline, P.LooseByline), move(P.LooseByline, P.Loose, 'more-loose'),
  ...DONE.filter((from) => from !== P.Advertisement).map((from) => ({ ...move(from, P.Advertisement), enter: Question.AdvertisementOpens })),
  move(P.Advertisement, P.Advertisement, 'more-advertisement'),
]

/** A page that ends in the middle of a head or a crosshead: something is badly wrong. */
const UNFINISHED = 4

/** What it costs to begin a page in a place, and to end it there; `priced` says what a price costs. */
export function costToBegin(place: Place, priced = priceNamed): number {
  const fitting: readonly Place[] = [...OPENERS, P.Folio, P.Caption, P.Loose, P.Advertisement]
  return fitting.includes(place) ? (place === P.Loose ? priced('loose') : 0) : Infinity
}

export function costToEnd(place: Place, priced = priceNamed): number {
  if (OWING.includes(place)) return priced('headless')
  return DONE.includes(place) ? 0 : priced('headless') + UNFINISHED
}

/** What a place asks of the first line of an article, or of a head, besides its own question. */
export function conditionOf(place: Place): Question | null {
  switch (place) {
    case P.LateStart:
      return Question.Undated
    case P.SignedStart:
      return Question.Dated
    case P.OpeningByline:
      return Question.BylineOpens
    case P.HeadBefore:
    case P.HeadAfter:
    case P.HeadAfterSigned:
      return Question.HeadlineFirst
    case P.LabelBefore:
    case P.LabelAfter:
    case P.LabelAfterSigned:
      return Question.LabelOnly
    case P.Advertisement:
      return Question.AdvertisementOpens
    case P.JumpFrom:
      return Question.JumpOpens
    default:
      return null
  }
}

function body(start: Place, middle: Place, cross: Place, closing: Place, jump: Place): Move[] {
  return [
    ...[start, middle].flatMap((from) => [
      { from, to: middle, price: null, leave: from === start ? Question.StartGoesOn : Question.MiddleGoesOn, enter: null },
      { ...move(from, start), enter: Question.Same },
      move(from, cross, 'first-crosshead'),
      move(from, closing),
      move(from, jump),
    ]),
    { ...move(cross, cross, 'more-crosshead'), leave: Question.CrossGoesOn },
    { ...move(cross, start), leave: Question.CrossEnds, enter: Question.Same },
    move(closing, closing),
    move(closing, jump),
  ]
}

/** The two ways to begin a head: with the headline, or with what stands over it. */
function heads(from: Place, head: Place, label: Place, ending?: Question): Move[] {
  return [head, label].map((to) => ({ ...move(from, to), also: conditionOf(to) ?? undefined, ending }))
}

/** From label to label, and to the headline. */
function labels(label: Place, head: Place): Move[] {
  return [{ ...headOn(label), also: Question.LabelOnly }, { ...headOn(label), to: head, also: Question.HeadlineFirst }]
}

/** Display text that goes on. */
function headOn(place: Place): Move {
  return { from: place, to: place, price: null, leave: null, enter: Question.HeadGoesOn }
}

function move(from: Place, to: Place, price: Price | null = null): Move {
  return { from, to, price, leave: leaving(from), enter: null }
}

/** Whatever follows a body line but more of its paragraph, the paragraph ends there; so with display text. */
function leaving(from: Place): Question | null {
  if (from === P.Start || from === P.LateStart || from === P.SignedStart) return Question.StartEnds
  if (from === P.Middle || from === P.LateMiddle || from === P.SignedMiddle) return Question.MiddleEnds
  if (from === P.HeadBefore || from === P.HeadAfter || from === P.HeadAfterSigned) return Question.HeadEnds
  return null
}
