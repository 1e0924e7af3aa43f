import 'server-only'
import { foldedPhrase } from '../../search/folded-text'
import type { Sought } from '../../search/highlight'
import { phrasesOf } from '../../search/phrases'
import { isOneTerm, termsFor } from '../../search/terms'
import { simplifier } from '../han'
import { Prisma } from '../prisma-client/client'

/** What a query asks of the texts of a table that keeps them folded, with their terms. */
export interface Asked {
  readonly sought: Sought
  readonly terms: readonly number[]
  /** Its phrases as they stand in a folded text. */
  readonly phrases: readonly string[]
  /** Those of them that do not stand wherever their terms are, so that the text is compared. */
  readonly compared: readonly string[]
}

/** Null where there is nothing that can be searched for. */
export async function askedBy(query: string): Promise<Asked | null> {
  const simplify = await simplifier()
  const phrases = phrasesOf(query, simplify)
  if (phrases.length === 0) return null
  return {
    sought: { phrases, simplify }, terms: termsFor(phrases), phrases: phrases.map(foldedPhrase),
    compared: phrases.filter((phrase) => !isOneTerm(phrase)).map(foldedPhrase),
  }
}

/** Where in an article something is looked for: in all of its text, or in what stands over it. */
export type Part = 'text' | 'head'

const COLUMNS = {
  text: { terms: Prisma.sql`l."terms"`, folded: Prisma.sql`l."folded"` },
  head: { terms: Prisma.sql`l."headTerms"`, folded: Prisma.sql`l."headFolded"` },
} as const satisfies Readonly<Record<Part, { terms: Prisma.Sql; folded: Prisma.Sql }>>

/**
 * Whether a part of an article of row `l` has what is asked: by the index of its terms, and then by the text, where one term does not say it.
 *
 * @param year of the articles that are meant, which their terms know, too
 */
export function has({ terms, compared }: Asked, part: Part, year: number | null = null): Prisma.Sql {
  const { terms: column, folded } = COLUMNS[part]
  const wanted = year === null ? terms : [...terms, yearTerm(year)]
  return Prisma.join([Prisma.sql`${column} @> ${[...wanted]}::int[]`, ...compared.map((phrase) => Prisma.sql`strpos(${folded}, ${phrase}) > 0`)], ' AND ')
}

/** Whether what stands over an article has all of it. Not for finding: the row is there already. */
export function inHead({ phrases }: Asked): Prisma.Sql {
  return Prisma.join(phrases.map((phrase) => Prisma.sql`strpos(l."headFolded", ${phrase}) > 0`), ' AND ')
}

/** The year as a term (0019_live_articles). */
function yearTerm(year: number): number {
  return 0x1_0000 | year
}
