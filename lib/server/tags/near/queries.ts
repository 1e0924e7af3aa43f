import 'server-only'
import type { Actor } from '../../../editorial/actor'
import { folded } from '../../../tagging/folded'
import { soundOf } from '../../../tagging/keys'
import { type NameForm, type Nearness, nearness, NEARNESSES, nearPlaces } from '../../../tagging/near'
import { authoriseSomewhere } from '../../authorise'
import { type Sql, sql } from '../../db'
import { simplifier, sounding } from '../../han'
import { LAST, TAG_OPTION_SQL, type TagOption } from '../queries'

/** A tag that somebody who types a new one may mean, and how its name is near. */
export interface NearTag extends TagOption {
  readonly near: Nearness
  /** Which of its names. */
  readonly name: string
}

/** More than these nobody reads before a decision. */
const MOST_NEAR = 8

/** Tags that this label may be another spelling of, nearest first. */
export async function nearDuplicates(actor: Actor, label: string): Promise<readonly NearTag[]> {
  authoriseSomewhere(actor, 'see-desk')
  return nearTags(sql(), label)
}

/** The same within a transaction. One statement; what is near is told by `nearness`. */
export async function nearTags(tx: Sql, label: string): Promise<readonly NearTag[]> {
  const [simplify, { words, people }] = await Promise.all([simplifier(), sounding()])
  const formOf = (name: string, sounds = words): NameForm => ({ text: folded(name, simplify), sound: soundOf(name, simplify, sounds) })
  const forms = [formOf(label), formOf(label, people)]
  const near = (await candidates(tx, forms)).flatMap(({ names, ...tag }): readonly NearTag[] => {
    const best = names.flatMap((name) => {
      const other = formOf(name, tag.vocabulary.kind === 'person' ? people : words)
      return forms.flatMap((form) => nearness(form, other) ?? []).map((found) => ({ name, near: found }))
    }).sort(nearestFirst)
    return best.slice(0, 1).map((found) => ({ ...tag, ...found }))
  })
  return near.sort(nearestFirst).slice(0, MOST_NEAR)
}

function nearestFirst(one: { readonly near: Nearness }, other: { readonly near: Nearness }): number {
  return NEARNESSES.indexOf(one.near) - NEARNESSES.indexOf(other.near)
}

/** Tags whose keys stand where near names stand. A name that has its slip in its first half is found by how it ends. */
function candidates(tx: Sql, forms: readonly NameForm[]): PromiseLike<readonly (TagOption & { readonly names: string[] })[]> {
  const places = forms.map(nearPlaces)
  const names = [...new Set(places.flatMap((place) => place.names))].map((name) => `.${name}`)
  const slip = places[0]?.slip ?? null
  return tx.$queryRaw<(TagOption & { names: string[] })[]>`
    WITH hit AS (
      SELECT "tagId" FROM "TagKey" WHERE "key" = ANY (${names}::text[])
      UNION SELECT "tagId" FROM "TagKey" WHERE "key" ~>=~ ${`.${slip?.beginning ?? ''}`} AND "key" ~<~ ${`.${slip?.beginning ?? ''}${LAST}`}
        AND char_length("key") BETWEEN ${(slip?.shortest ?? 0) + 1} AND ${(slip?.longest ?? -1) + 1}
      UNION SELECT k."tagId" FROM "TagKey" k WHERE k."key" = ${slip?.ending ?? ''} AND EXISTS (
        SELECT 1 FROM "TagKey" whole WHERE whole."tagId" = k."tagId" AND left(whole."key", 1) = '.'
          AND char_length(whole."key") BETWEEN ${(slip?.shortest ?? 0) + 1} AND ${(slip?.longest ?? -1) + 1})
    )
    SELECT ${TAG_OPTION_SQL}, array_remove(ARRAY[t."label", t."labelEn"], NULL)
      || ARRAY(SELECT s."label" FROM "TagSynonym" s WHERE s."tagId" = t."id") AS "names"
    FROM hit JOIN "Tag" t ON t."id" = hit."tagId" JOIN "Vocabulary" v ON v."id" = t."vocabularyId" ORDER BY t."label", t."id"`
}
