import type { TagArticles } from '@/components/tagging/bulk/use-bulk-tagging'
import type { PassArticles } from '@/components/workflow/pass-all'
import type { Outcome } from '@/lib/server/action'
import type { NewArticle } from '@/lib/server/articles/schema'
import type { Published } from '@/lib/server/editions/commands'
import type { EditionChoice } from '@/lib/server/editions/schema'
import type { IssueNumbering } from '@/lib/server/issues/schema'
import type { PageMove } from '@/lib/server/pages/schema'
import type { Scheduled } from '@/lib/server/publications/commands'
import type { PublicationPlan, PublicationScope } from '@/lib/server/publications/schema'

/** What the desk can do with an issue and its pages. */
export interface IssueActions {
  readonly publishIssue: (input: PublicationScope) => Promise<Outcome<Published>>
  readonly schedulePublication: (input: PublicationPlan) => Promise<Outcome<Scheduled>>
  readonly cancelPublication: (id: string) => Promise<Outcome<void>>
  readonly showEdition: (input: EditionChoice) => Promise<Outcome<void>>
  readonly passArticles: PassArticles
  readonly tagArticles: TagArticles
  readonly numberIssue: (input: IssueNumbering) => Promise<Outcome<void>>
  readonly movePage: (input: PageMove) => Promise<Outcome<{ issueId: string }>>
  readonly writeArticle: (input: NewArticle) => Promise<Outcome<{ id: string }>>
}
