/**
 * Where the rules cast their votes.
 *
 * For each line there is one cost for each question below; a cost is the negative logarithm of how likely such a
 * line is if the answer is yes, so costs add up and 0.7 is a factor of two. The path through the page with the
 * least sum is the reading.
 */
export const Question = {
  /** The line is the first of a paragraph. */
  Start: 0,
  /** The line goes on with the paragraph. */
  Middle: 1,
  /** The line belongs to the display text at the head of an article: headline, kicker, deck, label. */
  Head: 2,
  /** The line belongs to a crosshead. */
  Cross: 3,
  Byline: 4,
  Caption: 5,
  Folio: 6,
  /** Display text that lies away from its article. */
  Loose: 7,
  Advertisement: 8,
  Jump: 9,
  /** As the first line of a paragraph, the line is followed by more of it. */
  StartGoesOn: 10,
  MiddleGoesOn: 11,
  /** As the first line of a paragraph, the line is also its last. */
  StartEnds: 12,
  MiddleEnds: 13,
  /** An article opens with the line. */
  Opens: 14,
  /** A paragraph opens with the line while the article before goes on. */
  Same: 15,
  /** Display text goes on from the line before. */
  HeadGoesOn: 16,
  /** Display text ends with the line. */
  HeadEnds: 17,
  /** The body that ends with the line has, or has not, its byline at the end of it. */
  Signed: 18,
  Unsigned: 19,
  /** An article whose body begins with the line has, or has not, its dateline there. */
  Dated: 20,
  Undated: 21,
  /** An advertisement begins with the line. */
  AdvertisementOpens: 22,
  /** Of the head nothing but a label or kicker is there as yet. */
  LabelOnly: 23,
  /** A head begins with its headline. */
  HeadlineFirst: 24,
  /** A byline with which an article opens. */
  BylineOpens: 25,
  /** Display text belongs to the body after it, or to the body before it. */
  LeansOn: 26,
  LeansBack: 27,
  /** A jump line with which an article goes on from another page. */
  JumpOpens: 28,
  /** A crosshead goes on after the line, or ends with it. */
  CrossGoesOn: 29,
  CrossEnds: 30,
} as const
export type Question = (typeof Question)[keyof typeof Question]

export const QUESTIONS = 31

/** The votes of all rules on all lines. */
export class Ballot {
  readonly costs: Float64Array
  /** Which rules spoke for an answer: bit n for the rule at place n of the registry. */
  readonly favours: Int32Array

  /** @param trust how much the word of each rule on each question counts: `QUESTIONS` entries for each rule, or nothing where all count alike */
  constructor(readonly count: number, private readonly trust: Float64Array | null = null) {
    this.costs = new Float64Array(count * QUESTIONS)
    this.favours = new Int32Array(count * QUESTIONS)
  }

  /** Adds a cost; a negative one speaks for the answer. */
  add(rule: number, line: number, question: Question, cost: number): void {
    const at = line * QUESTIONS + question
    const weight = this.trust === null ? 1 : (this.trust[rule * QUESTIONS + question] ?? 1)
    this.costs[at] = (this.costs[at] ?? 0) + cost * weight
    if (cost < 0) this.favours[at] = (this.favours[at] ?? 0) | (1 << rule)
  }

  cost(line: number, question: Question): number {
    return this.costs[line * QUESTIONS + question] ?? 0
  }

  favour(line: number, question: Question): number {
    return this.favours[line * QUESTIONS + question] ?? 0
  }
}
