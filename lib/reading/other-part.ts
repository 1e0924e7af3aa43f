import { Question } from './ballot'
import type { OtherReading } from './reading'

/** The part of a page whose lines answer a question. */
export function otherPart(question: Question): OtherReading {
  switch (question) {
    case Question.Head:
      return 'headline'
    case Question.Cross:
      return 'crosshead'
    case Question.Byline:
      return 'byline'
    case Question.Caption:
      return 'caption'
    case Question.Folio:
      return 'folio'
    case Question.Loose:
      return 'loose'
    case Question.Advertisement:
      return 'advertisement'
    case Question.Jump:
      return 'jump'
    default:
      return 'body'
  }
}
