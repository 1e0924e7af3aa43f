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
  readonly captionsWithoutCredit: number
  readonly tags: number
  /** Jump lines that lead to a part with which it is not joined. */
  readonly looseJumps: number
}

export interface PreflightPage {
  readonly id: string
  readonly number: number
  /** How many stretches of the dump have no place, or two. */
  readonly unplaced: number
  /** How many new dumps of it wait to be decided about. */
  readonly reviews: number
  readonly articles: readonly PreflightArticle[]
}

/** Something that is wrong or missing. Errors stop publication, warnings ask. */
export interface Finding {
  readonly severity: 'error' | 'warning'
  readonly code:
    | 'issue-empty' | 'issue-number-missing' | 'page-gap' | 'page-empty' | 'text-unplaced' | 'headline-damaged'
    | 'review-waiting' | 'headline-missing' | 'text-missing' | 'byline-missing' | 'credit-missing' | 'tags-missing' | 'jump-loose'
  readonly page: { readonly id: string; readonly number: number } | null
  /** The headline is what is left of it where it is damaged. */
  readonly article: { readonly id: string; readonly headline: string | null } | null
}

export interface PreflightIssue {
  readonly number: string | null
  readonly pages: readonly PreflightPage[]
}

/** All that stands between an issue and its publication: errors first, then warnings, each page by page. */
export function preflight({ number, pages }: PreflightIssue): Finding[] {
  const findings = [...issueFindings({ number, pages }), ...pages.flatMap(pageFindings)]
  return findings.sort((one, other) => one.severity.localeCompare(other.severity))
}

/** Whether an issue may be published in spite of these findings. */
export function mayPublish(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error')
}

function issueFindings({ number, pages }: PreflightIssue): Finding[] {
  const whole = { page: null, article: null }
  const numbers = new Set(pages.map((page) => page.number))
  const gaps = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1).filter((n) => !numbers.has(n))
  return [
    ...(pages.some(({ articles }) => articles.length > 0) ? [] : [{ ...whole, severity: 'error', code: 'issue-empty' } as const]),
    ...(number === null ? [{ ...whole, severity: 'warning', code: 'issue-number-missing' } as const] : []),
    ...gaps.map((gap) => ({ severity: 'warning', code: 'page-gap', page: { id: '', number: gap }, article: null }) as const),
  ]
}

function pageFindings({ id, number, unplaced, reviews, articles }: PreflightPage): Finding[] {
  const page = { id, number }
  return [
    ...(unplaced > 0 ? [{ severity: 'error', code: 'text-unplaced', page, article: null } as const] : []),
    ...(reviews > 0 ? [{ severity: 'warning', code: 'review-waiting', page, article: null } as const] : []),
    ...(articles.length === 0 ? [{ severity: 'warning', code: 'page-empty', page, article: null } as const] : []),
    ...articles.flatMap((article) => articleFindings(article, page)),
  ]
}

function articleFindings(article: PreflightArticle, page: Finding['page']): Finding[] {
  const found: [Finding['severity'], Finding['code'], boolean][] = [
    ['error', 'headline-damaged', !article.laterPart && article.damaged !== null],
    ['error', 'headline-missing', !article.laterPart && article.headline === null && article.damaged === null],
    ['warning', 'text-missing', article.paragraphs === 0],
    ['warning', 'byline-missing', !article.laterPart && article.authors === 0],
    ['warning', 'credit-missing', article.captionsWithoutCredit > 0],
    ['warning', 'jump-loose', article.looseJumps > 0],
    ['warning', 'tags-missing', !article.laterPart && article.tags === 0],
  ]
  const { id } = article
  const headline = article.headline ?? article.damaged
  return found.filter(([, , here]) => here).map(([severity, code]) => ({ severity, code, page, article: { id, headline } }))
}
