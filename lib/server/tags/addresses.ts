import 'server-only'
import { tagSlug } from '../../tagging/tag-slug'
import type { Sql } from '../db'
import { Invalid } from '../errors'

/** Tags of one address beyond which a number tells nobody anything. */
const MOST_NUMBERS = 500

/** Tags are made, named and merged one transaction at a time, so that no two get one address and none stands below itself. */
export async function lockTags(tx: Sql): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "Tag" IN SHARE ROW EXCLUSIVE MODE`
}

/** An address for a tag with this name: its own, or with the first free number. A former address of the tag itself is free to it. */
export async function freeAddress(tx: Sql, name: string, tag: string | null = null): Promise<string> {
  const wanted = addressWanted(name)
  const numbered = [wanted, ...Array.from({ length: MOST_NUMBERS }, (_, index) => `${wanted}-${index + 2}`)]
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "Tag" WHERE "slug" = ANY (${numbered}) AND "id" IS DISTINCT FROM ${tag}::uuid
    UNION ALL SELECT "slug" FROM "TagAddress" WHERE "slug" = ANY (${numbered}) AND "tagId" IS DISTINCT FROM ${tag}::uuid`
  return firstFree(new Set(rows.map(({ slug }) => slug)), wanted)
}

/** Every address that leads to a tag, now or formerly. */
export async function takenAddresses(tx: Sql): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`SELECT "slug" FROM "Tag" UNION ALL SELECT "slug" FROM "TagAddress"`
  return new Set(rows.map(({ slug }) => slug))
}

/** The same among known addresses, which it then joins. */
export function addressAmong(taken: Set<string>, name: string): string {
  const slug = firstFree(taken, addressWanted(name))
  taken.add(slug)
  return slug
}

function addressWanted(name: string): string {
  const wanted = tagSlug(name)
  if (wanted === '') throw new Invalid('tag-without-letters', { label: name })
  return wanted
}

function firstFree(taken: ReadonlySet<string>, wanted: string): string {
  let slug = wanted
  for (let number = 2; taken.has(slug); number += 1) slug = `${wanted}-${number}`
  return slug
}
