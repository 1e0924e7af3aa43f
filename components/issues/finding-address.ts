import { addressOfFinding } from '@/lib/editorial/followed-finding'
import type { Finding, FindingCode } from '@/lib/editorial/preflight'
import type { DeskIssue } from '@/lib/server/issues/queries'
import { importAddress } from './import-address'

/** What is mended on the workbench of its page. */
const ON_THE_PAGE: readonly FindingCode[] = [
  'headline-damaged', 'headline-missing', 'jump-loose', 'page-empty', 'text-unplaced', 'doubt-open', 'advertisement-unlabelled',
]
/** What is mended in the list of corrections. */
const AMONG_CORRECTIONS: readonly FindingCode[] = ['correction-due', 'correction-misplaced', 'correction-loose']

/** Where a finding is mended: a part of this screen, or another screen that shows its place. */
export function findingAddress(
  issue: Pick<DeskIssue, 'title' | 'date'> & { readonly pages: readonly Pick<DeskIssue['pages'][number], 'id' | 'reviews'>[] },
  { code, page, article }: Pick<Finding, 'code' | 'page' | 'article'>,
): string {
  const followed = { code, article: article && article.id }
  const [review] = issue.pages.find(({ id }) => id === page?.id)?.reviews ?? []
  if (code === 'review-waiting' && review) return `/desk/reviews/${review.id}`
  if (AMONG_CORRECTIONS.includes(code)) return `${addressOfFinding('/desk/corrections', followed)}&title=${issue.title.slug}`
  if (page && page.id !== '' && ON_THE_PAGE.includes(code)) return addressOfFinding(`/desk/pages/${page.id}`, followed)
  if (article) return addressOfFinding(`/desk/articles/${article.id}`, { code, article: null })
  return code === 'issue-number-missing' ? '#issue-number' : importAddress(issue, page?.number ?? 1)
}
