import { Question } from './ballot'

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
} as const
export type Place = (typeof Place)[keyof typeof Place]
export const PLACES = 30

/** The question that a line in this place answers. */
export const QUESTION_OF: readonly Question[] = [
  Question.Head, Question.Byline, Question.Caption, Question.Start, Question.Middle, Question.Cross, Question.Byline, Question.Jump,
  Question.Byline, Question.Start, Question.Middle, Question.Cross, Question.Byline, Question.Caption, Question.Jump,
  Question.Head, Question.Byline,
  Question.Caption, Question.Folio, Question.Loose, Question.Advertisement, Question.Jump,
  Question.Head, Question.Caption,
  Question.Start, Question.Middle, Question.Cross,
  Question.Head, Question.Head, Question.Head,
]

/** What is asked besides: which body a head belongs to. */
export function leaningOf(place: Place): Question | null {
  if (place === Place.HeadBefore || place === Place.LabelBefore) return Question.LeansOn
  const after: readonly Place[] = [Place.HeadAfter, Place.HeadAfterSigned, Place.LabelAfter, Place.LabelAfterSigned]
  return after.includes(place) ? Question.LeansBack : null
}

/** A step from one line's place to the next line's. `leave` and `ending` are asked of the line before, `enter` and `also` of the line. */
export interface Move {
  readonly from: Place
  readonly to: Place
  readonly cost: number
  readonly leave: Question | null
  readonly ending?: Question
  readonly enter: Question | null
  readonly also?: Question
}

/** A way out of an article: after the line, another article may open. */
export interface Exit {
  readonly from: Place
  readonly cost: number
  readonly leave: Question | null
}

const P = Place
const DONE: readonly Place[] = [
  P.Start, P.Middle, P.Closing, P.Jump, P.HeadAfter, P.HeadAfterSigned, P.BylineAfterHead, P.CaptionAtHead, P.Caption, P.Folio, P.Loose, P.Advertisement,
]
const OWING: readonly Place[] = [P.LateStart, P.LateMiddle, P.SignedStart, P.SignedMiddle, P.LateClosing, P.LateCaption, P.LateJump]

/**
 * An article is some sixty lines, and the parts of one page some ten: to open one, to change from body to display text,
 * and to have something rare in a rare place each cost a factor of e per unit.
 */
const NEW_ARTICLE = 3
const HEADLESS = 6
const FIRST_CROSS = 3
const ASIDE = 1
/** Body after an article's closing byline or caption: boxes and notes do it. */
const AFTER_CLOSING = 5

/** The places with which an article can open. */
export const OPENERS: readonly Place[] = [P.HeadBefore, P.LabelBefore, P.OpeningByline, P.LateStart, P.SignedStart, P.JumpFrom]
/** An article without a byline; a dateline makes up for it. */
const UNSIGNED = 0.7
/** A byline at the head of an article that had one at its end. */
const SECOND_BYLINE = 3

/** Every way out of an article. Any of them may be followed by any of the openers. */
export const EXITS: readonly Exit[] = [
  ...DONE.map((from) => ({ from, cost: NEW_ARTICLE + (from === P.HeadAfter ? UNSIGNED : 0), leave: leaving(from) })),
  ...OWING.map((from) => ({ from, cost: NEW_ARTICLE + HEADLESS, leave: leaving(from) })),
]

/** Every step that a page may take inside an article and between the parts of the page. */
export const MOVES: readonly Move[] = [
  // the other part of an article, with its head repeated or without
  ...heads(P.JumpFrom, P.HeadBefore, P.LabelBefore), move(P.JumpFrom, P.Start), move(P.JumpFrom, P.Middle, 0.5),
  // a head, and what stands under it
  ...labels(P.LabelBefore, P.HeadBefore), headOn(P.HeadBefore), move(P.HeadBefore, P.BylineUnderHead), move(P.HeadBefore, P.CaptionUnderHead, ASIDE),
  move(P.BylineUnderHead, P.BylineUnderHead), { ...move(P.BylineUnderHead, P.HeadBefore, 0.5), also: Question.LabelOnly },
  move(P.BylineUnderHead, P.CaptionUnderHead, ASIDE), move(P.CaptionUnderHead, P.CaptionUnderHead),
  move(P.CaptionUnderHead, P.BylineUnderHead), ...[P.HeadBefore, P.BylineUnderHead, P.CaptionUnderHead].map((from) => ({ ...move(from, P.Start), enter: Question.Opens })),
  // bodies
  ...body(P.Start, P.Middle, P.Cross, P.Closing, P.Jump),
  ...body(P.LateStart, P.LateMiddle, P.LateCross, P.LateClosing, P.LateJump),
  ...body(P.SignedStart, P.SignedMiddle, P.SignedCross, P.LateClosing, P.LateJump),
  move(P.OpeningByline, P.OpeningByline), { ...move(P.OpeningByline, P.SignedStart), enter: Question.Opens },
  move(P.Closing, P.Start, AFTER_CLOSING), move(P.LateClosing, P.LateStart, AFTER_CLOSING),
  // heads that come after
  ...[P.LateStart, P.LateMiddle].flatMap((from) => [
    ...heads(from, P.HeadAfter, P.LabelAfter, Question.Unsigned), ...heads(from, P.HeadAfterSigned, P.LabelAfterSigned, Question.Signed),
  ]),
  ...[P.SignedStart, P.SignedMiddle, P.LateClosing].flatMap((from) => heads(from, P.HeadAfterSigned, P.LabelAfterSigned)),
  ...[P.LateCaption, P.LateJump].flatMap((from) => heads(from, P.HeadAfter, P.LabelAfter)),
  ...labels(P.LabelAfter, P.HeadAfter), ...labels(P.LabelAfterSigned, P.HeadAfterSigned),
  headOn(P.HeadAfter), headOn(P.HeadAfterSigned), move(P.HeadAfter, P.BylineAfterHead), move(P.HeadAfterSigned, P.BylineAfterHead, SECOND_BYLINE),
  move(P.BylineAfterHead, P.BylineAfterHead, 0.5), { ...move(P.BylineAfterHead, P.HeadAfterSigned, 1), also: Question.LabelOnly },
  ...[P.HeadAfter, P.HeadAfterSigned].map((from) => move(from, P.CaptionAtHead)), move(P.CaptionAtHead, P.CaptionAtHead),
  { ...headOn(P.HeadAfterSigned), from: P.CaptionAtHead },
  // what lies between
  ...[P.LateStart, P.LateMiddle, P.SignedStart, P.SignedMiddle, P.LateClosing, P.LateCaption].map((from) => move(from, P.LateCaption, from === P.LateCaption ? 0 : ASIDE)),
  move(P.LateCaption, P.LateStart, 3), move(P.LateCaption, P.LateClosing, ASIDE), move(P.Caption, P.Closing, ASIDE),
  ...DONE.filter((from) => from !== P.Caption).map((from) => move(from, P.Caption, ASIDE)), move(P.Caption, P.Caption),
  move(P.Caption, P.Start, 4),
  ...DONE.map((from) => move(from, P.Folio)), move(P.Folio, P.Start, 3),
  ...DONE.filter((from) => from !== P.Loose).map((from) => move(from, P.Loose, 3)), move(P.Loose, P.Loose),
  ...DONE.filter((from) => from !== P.Advertisement).map((from) => ({ ...move(from, P.Advertisement), enter: Question.AdvertisementOpens })),
  move(P.Advertisement, P.Advertisement, -1.5),
]

/** What it costs to begin a page in a place, and to end it there. */
export function costToBegin(place: Place): number {
  const fitting: readonly Place[] = [...OPENERS, P.Folio, P.Caption, P.Loose, P.Advertisement]
  return fitting.includes(place) ? (place === P.Loose ? 3 : 0) : Infinity
}

export function costToEnd(place: Place): number {
  if (OWING.includes(place)) return HEADLESS
  return DONE.includes(place) ? 0 : HEADLESS + 4
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
      { from, to: middle, cost: 0, leave: from === start ? Question.StartGoesOn : Question.MiddleGoesOn, enter: null },
      { ...move(from, start), enter: Question.Same },
      move(from, cross, FIRST_CROSS),
      move(from, closing),
      move(from, jump),
    ]),
    { ...move(cross, cross, 0.3), leave: Question.CrossGoesOn },
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
  return { from: place, to: place, cost: 0, leave: null, enter: Question.HeadGoesOn }
}

function move(from: Place, to: Place, cost = 0): Move {
  return { from, to, cost, leave: leaving(from), enter: null }
}

/** Whatever follows a body line but more of its paragraph, the paragraph ends there; so with display text. */
function leaving(from: Place): Question | null {
  if (from === P.Start || from === P.LateStart || from === P.SignedStart) return Question.StartEnds
  if (from === P.Middle || from === P.LateMiddle || from === P.SignedMiddle) return Question.MiddleEnds
  if (from === P.HeadBefore || from === P.HeadAfter || from === P.HeadAfterSigned) return Question.HeadEnds
  return null
}
