import { type Block, plainText } from '@/lib/article/block'
import { jumpLeads, jumpPages } from '@/lib/article/jump-pages'
import { jumpLines } from '@/lib/article/whole'
import type { Elsewhere, OtherArticle } from '@/lib/server/pages/queries'
import type { PageArticle, PageState } from '@/lib/split/page-state'
import { articleAt, type Situation } from './situation'

/** The parts of an article on other pages, between which it is printed. */
export interface PartsBeside {
  readonly before: OtherArticle | null
  readonly after: OtherArticle | null
}

/** An article of another page that may be the other part, and which of both is read first. */
export interface Candidate {
  readonly other: OtherArticle
  readonly first: 'here' | 'there'
}

/** An article of another page that shall go on from one of this page. */
export interface NextPart {
  readonly next: OtherArticle
  readonly from: string
}

/** The article from which one goes on now, wherever its text was joined since. */
function fromOf({ continues }: PageArticle, { heirs }: Elsewhere): string | null {
  return continues === null ? null : (heirs[continues] ?? continues)
}

/** The parts beside an article of the page. */
export function partsBeside(article: PageArticle, elsewhere: Elsewhere): PartsBeside {
  const from = fromOf(article, elsewhere)
  return {
    before: elsewhere.others.find(({ id }) => id === from) ?? null,
    after: elsewhere.others.find(({ continues }) => continues === article.id) ?? null,
  }
}

/** The jump lines that name a page. */
function naming(jumps: readonly string[], page: number): readonly string[] {
  return jumps.filter((jump) => jumpPages(jump).some((part) => part.page === page))
}

/** Which of two parts is read first: as their jump lines say, else the one on the page before. */
function firstOf(here: readonly string[], there: readonly string[], own: number, other: number): Candidate['first'] {
  const said = [...here.map(jumpLeads), ...there.map((jump) => ({ on: 'back', back: 'on' } as const)[jumpLeads(jump) ?? 'on'])]
  if (said.includes('back') && !said.includes('on')) return 'there'
  if (said.includes('on') && !said.includes('back')) return 'here'
  return other < own ? 'there' : 'here'
}

/** A jump line on one side names the page of the other: stronger than any likeness of words, which is at most 1. */
const NAMED = 2
/** So much of a text tells what it is about. */
const OPENING = 400

function pairs(text: string): ReadonlySet<string> {
  const bare = Array.from(text.toLowerCase().replaceAll(/[\s\p{P}]+/gu, ''))
  return new Set(bare.slice(1).map((character, index) => `${bare[index]}${character}`))
}

/** Which share of the pairs of characters of a headline stands in a text. */
function share(headline: string, text: ReadonlySet<string>): number {
  const wanted = [...pairs(headline)]
  return wanted.length === 0 ? 0 : wanted.filter((pair) => text.has(pair)).length / wanted.length
}

function opening(blocks: readonly Block[]): string {
  return blocks.map(plainText).join('').slice(0, OPENING)
}

/**
 * The articles of other pages with which an article can be joined, the likeliest first: those that a jump line of the
 * one or the other names, then those whose headline shares its words. What has its part on that side already is left out.
 */
export function candidates(article: PageArticle, page: PageState, elsewhere: Elsewhere): readonly Candidate[] {
  const jumps = jumpLines(article.blocks)
  const text = pairs(opening(article.blocks))
  const beside = partsBeside(article, elsewhere)
  const continued = new Set([
    ...page.articles.map((one) => fromOf(one, elsewhere)), ...elsewhere.others.map(({ continues }) => continues),
  ])
  return elsewhere.others
    .map((other) => {
      const [here, there] = [naming(jumps, other.page.number), naming(other.jumps, elsewhere.number)]
      const first = firstOf(here, there, elsewhere.number, other.page.number)
      const score = NAMED * Number(here.length > 0) + NAMED * Number(there.length > 0) + share(other.headline, text)
      return { other, first, score }
    })
    .filter(({ other, first }) => first === 'there' ? !continued.has(other.id) : other.continues === null && beside.after === null)
    .sort((one, another) => another.score - one.score)
    .map(({ other, first }) => ({ other, first }))
}

/** The next part of the article at the focus on another page, where an answer names that one and not its first part. */
export function nextPartElsewhere(situation: Situation, answer: string): NextPart | null {
  const here = articleAt(situation)?.article
  if (here === undefined) return null
  const found = candidates(here, situation.page, situation.elsewhere).find(({ other }) => other.id === answer)
  return found?.first === 'here' ? { next: found.other, from: here.id } : null
}
