import type { PassArticles } from '@/components/workflow/pass-all'
import type { Outcome } from '@/lib/server/action'
import type { NewArticle } from '@/lib/server/articles/schema'
import type { Published } from '@/lib/server/editions/commands'
import type { EditionChoice } from '@/lib/server/editions/schema'
import type { IssueNumbering } from '@/lib/server/issues/schema'
import type { PageMove } from '@/lib/server/pages/schema'

/** What the desk can do with an issue and its pages. */
export interface IssueActions {
  readonly publishIssue: (issue: string) => Promise<Outcome<Published>>
  readonly showEdition: (input: EditionChoice) => Promise<Outcome<void>>
  readonly passArticles: PassArticles
  readonly numberIssue: (input: IssueNumbering) => Promise<Outcome<void>>
  readonly movePage: (input: PageMove) => Promise<Outcome<{ issueId: string }>>
  readonly writeArticle: (input: NewArticle) => Promise<Outcome<{ id: string }>>
}
