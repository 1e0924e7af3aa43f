import type { ProofLevel } from './workflow/proof-level'
import { isProofread } from './workflow/proof-level'
import type { ArticleState } from './workflow/progress'

/** What pre-flight needs to know of an article. */
export interface PreflightArticle {
  readonly id: string
  readonly headline: string | null
  /** What is left of a headline that the dump lost, and that nobody has repaired. */
  readonly damaged: string | null
  /** Whether it goes on from an article of another page, and is read under the headline of that one. */
  readonly laterPart: boolean
  readonly paragraphs: number
  readonly authors: number
  /** Captions without a picture, and captions that do not say who made it. */
  readonly captionsWithoutPicture: number
  readonly captionsWithoutCredit: number
  /** Pictures that say nothing to whoever does not see them. */
  readonly picturesWithoutAlt: number
  readonly tags: number
  /** Jump lines that lead to a part with which it is not joined. */
  readonly looseJumps: number
  /** Where it is in the chain of its title, and how far it was proofread. */
  readonly state: ArticleState
  readonly level: ProofLevel
  /** Comments that nobody has resolved. */
  readonly comments: number
}

export interface PreflightPage {
  readonly id: string
  readonly number: number
  /** How many stretches of the dump have no place, or two. */
  readonly unplaced: number
  /** Doubts of the reading that nobody has answered. */
  readonly doubts: number
  /** Whether something was set aside as an advertisement, and nothing on the page says that it is one. */
  readonly unlabelledAdvertisement: boolean
  /** How many new dumps of it wait to be decided about. */
  readonly reviews: number
  readonly articles: readonly PreflightArticle[]
}

/** Errors stop publication, warnings ask; what is off is not looked for. */
export const SEVERITY_CHOICES = ['error', 'warning', 'off'] as const
export type Severity = (typeof SEVERITY_CHOICES)[number]

/**
 * What pre-flight looks for, in the order in which it tells it, and how grave it is where the title says nothing. What is
 * unfinished or not answered for stops; what can be right as it is asks.
 */
export const SEVERITIES = {
  'issue-empty': 'error',
  'text-unplaced': 'error',
  'headline-damaged': 'error',
  'headline-missing': 'error',
  'sign-off-refused': 'error',
  'sign-off-missing': 'error',
  'level-problematic': 'error',
  'level-not-proofread': 'error',
  'issue-number-missing': 'warning',
  'page-gap': 'warning',
  'page-empty': 'warning',
  'review-waiting': 'warning',
  'doubt-open': 'warning',
  'comment-open': 'warning',
  'text-missing': 'warning',
  'byline-missing': 'warning',
  'picture-missing': 'warning',
  'credit-missing': 'warning',
  'alt-missing': 'warning',
  'jump-loose': 'warning',
  'correction-due': 'warning',
  'correction-misplaced': 'warning',
  'correction-loose': 'warning',
  'advertisement-unlabelled': 'warning',
  'tags-missing': 'warning',
} as const satisfies Record<string, Severity>
export type FindingCode = keyof typeof SEVERITIES
export const FINDING_CODES = Object.keys(SEVERITIES) as readonly FindingCode[]

/** What no title can take lightly: nothing of a dump is lost, and an Edition has something in it. */
export const ALWAYS_ERRORS: readonly FindingCode[] = ['issue-empty', 'text-unplaced']

/** A place where something is wrong or missing. */
export interface Found {
  readonly code: FindingCode
  readonly page: { readonly id: string; readonly number: number } | null
  /** The headline is what is left of it where it is damaged. */
  readonly article: { readonly id: string; readonly headline: string | null } | null
}

/** The same with its weight for this title. */
export interface Finding extends Found {
  readonly severity: 'error' | 'warning'
}

export interface PreflightIssue {
  readonly number: string | null
  readonly pages: readonly PreflightPage[]
}

/** What a title says about its pre-flight. */
export interface PreflightSettings {
  /** What the title takes otherwise than Galley does. */
  readonly severities: Readonly<Partial<Record<FindingCode, Severity>>>
  /**
   * Whether articles may be published that nobody has proofread, as an archive does; readers are told so on each. They need
   * no sign-off then.
   */
  readonly unproofed: boolean
}

/** How grave a finding is for a title. */
export function severityOf(code: FindingCode, severities: PreflightSettings['severities']): Severity {
  return ALWAYS_ERRORS.includes(code) ? 'error' : (severities[code] ?? SEVERITIES[code])
}

/**
 * All that stands between an issue and its publication: errors first, then warnings, sort by sort, each page by page.
 *
 * @param elsewhere what was found by looking beyond the issue
 */
export function preflight(
  { number, pages }: PreflightIssue, settings: PreflightSettings, elsewhere: readonly Found[] = [],
): Finding[] {
  const found = [...issueFindings({ number, pages }), ...pages.flatMap((page) => pageFindings(page, settings.unproofed)), ...elsewhere]
  const graded = found.flatMap((one) => {
    const severity = severityOf(one.code, settings.severities)
    return severity === 'off' ? [] : [{ ...one, severity }]
  })
  const place = ({ severity, code }: Finding) => (severity === 'error' ? 0 : FINDING_CODES.length) + FINDING_CODES.indexOf(code)
  return graded.sort((one, other) => place(one) - place(other))
}

/** Whether an issue may be published in spite of these findings. */
export function mayPublish(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error')
}

function issueFindings({ number, pages }: PreflightIssue): Found[] {
  const whole = { page: null, article: null }
  const numbers = new Set(pages.map((page) => page.number))
  const gaps = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1).filter((n) => !numbers.has(n))
  return [
    ...(pages.some(({ articles }) => articles.length > 0) ? [] : [{ ...whole, code: 'issue-empty' } as const]),
    ...(number === null ? [{ ...whole, code: 'issue-number-missing' } as const] : []),
    ...gaps.map((gap) => ({ code: 'page-gap', page: { id: '', number: gap }, article: null }) as const),
  ]
}

function pageFindings({ id, number, articles, ...facts }: PreflightPage, unproofed: boolean): Found[] {
  const page = { id, number }
  const found: [FindingCode, boolean][] = [
    ['text-unplaced', facts.unplaced > 0],
    ['review-waiting', facts.reviews > 0],
    ['doubt-open', facts.doubts > 0],
    ['advertisement-unlabelled', facts.unlabelledAdvertisement],
    ['page-empty', articles.length === 0],
  ]
  return [
    ...found.filter(([, here]) => here).map(([code]) => ({ code, page, article: null })),
    ...articles.flatMap((article) => articleFindings(article, page, unproofed)),
  ]
}

function articleFindings(article: PreflightArticle, page: Found['page'], unproofed: boolean): Found[] {
  const { id, laterPart, state, level } = article
  const found: [FindingCode, boolean][] = [
    ['headline-damaged', !laterPart && article.damaged !== null],
    ['headline-missing', !laterPart && article.headline === null && article.damaged === null],
    ...answers(state, level, unproofed),
    ['comment-open', article.comments > 0],
    ['text-missing', article.paragraphs === 0],
    ['byline-missing', !laterPart && article.authors === 0],
    ['picture-missing', article.captionsWithoutPicture > 0],
    ['credit-missing', article.captionsWithoutCredit > 0],
    ['alt-missing', article.picturesWithoutAlt > 0],
    ['jump-loose', article.looseJumps > 0],
    ['tags-missing', !laterPart && article.tags === 0],
  ]
  const headline = article.headline ?? article.damaged
  return found.filter(([, here]) => here).map(([code]) => ({ code, page, article: { id, headline } }))
}

/**
 * Whether somebody answers for an article. One that nobody has read is asked for one thing at a time: its sign-off, and
 * where that is there all the same, a proofreading. An archive may publish what nobody has looked at, and nothing that
 * somebody refused or called problematic.
 */
function answers(state: ArticleState, level: ProofLevel, unproofed: boolean): [FindingCode, boolean][] {
  const untouched = unproofed && level === 'not-proofread'
  return [
    ['sign-off-refused', state === 'refused'],
    ['sign-off-missing', !untouched && state !== 'refused' && state !== 'signed-off'],
    ['level-problematic', level === 'problematic'],
    ['level-not-proofread', !untouched && state === 'signed-off' && !isProofread(level) && level !== 'problematic'],
  ]
}
