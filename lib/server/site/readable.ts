import 'server-only'
import { Prisma } from '../prisma-client/client'
import { isWithdrawn } from '../withdrawals/queries'

/** An article as a list shows it. */
export interface SiteArticleLink {
  readonly page: number
  readonly ordinal: number
  readonly headline: string
}

export interface SiteTag {
  readonly slug: string
  readonly label: string
  readonly labelEn: string | null
}

/** What may be read of an Edition: all but what the paper has withdrawn since. */
export const READABLE = { article: { notices: { none: { kind: 'withdrawal', liftedAt: null } } } } as const
/** The same for a row `e` of EditionArticle. */
export const IS_READABLE = Prisma.sql`NOT ${isWithdrawn(Prisma.sql`e."articleId"`)}`
