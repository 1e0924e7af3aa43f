import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { AppliedStep } from '../../split/rebase'
import type { Deed, Step } from '../../split/step'
import type { Sql } from '../db'
import { Invalid } from '../errors'
import type { Correction } from './schema'

/** A Step as it stands in the log. `inverse` is there where the Step is to be taken back. */
export interface StepRow extends AppliedStep {
  readonly pageId: string
  readonly seq: number
  readonly inverse: Step | null
}

/**
 * What of the log a correction has to do with, oldest first: the Steps of the page since the revision that its sender
 * saw, the one that it takes back with all after that, and one of its own id, whosever it is. One statement, which mostly
 * finds nothing: the log of a page is never loaded whole.
 */
export async function stepsFor(tx: Sql, pageId: string, correction: Correction): Promise<readonly StepRow[]> {
  const { key, revision } = correction
  const target = correction.kind === 'step' ? null : correction.step
  return tx.$queryRaw<StepRow[]>`
    SELECT "id", "pageId", "seq", "actorId" AS "by", "undoesId" AS "undoes", "step",
      CASE WHEN "id" = ${target}::uuid THEN "inverse" END AS "inverse"
    FROM "Step"
    WHERE "id" = ${key}::uuid OR "id" = ${target}::uuid OR ("pageId" = ${pageId}::uuid AND "seq" >
      LEAST(${revision}::int, (SELECT "seq" FROM "Step" WHERE "id" = ${target}::uuid AND "pageId" = ${pageId}::uuid)))
    ORDER BY "seq"`
}

/** Adds a Step to the log of its page. An id that is taken is refused: it belongs to another page. */
export async function logStep(
  tx: Sql,
  actor: Actor,
  { id, pageId, seq, step, inverse, undoes, touched }: {
    readonly id: string
    readonly pageId: string
    readonly seq: number
    readonly step: Step
    readonly inverse: Step
    readonly undoes: string | null
    /** The revision that each article reached that it changed. */
    readonly touched: Readonly<Record<string, number>>
  },
): Promise<void> {
  const written = await tx.$executeRaw`
    INSERT INTO "Step" ("id", "pageId", "seq", "actorId", "step", "inverse", "touched", "undoesId")
    VALUES (${id}::uuid, ${pageId}::uuid, ${seq}, ${actor.id}::uuid, ${JSON.stringify(step)}::jsonb,
      ${JSON.stringify(inverse)}::jsonb, ${JSON.stringify(touched)}::jsonb, ${undoes}::uuid)
    ON CONFLICT ("id") DO NOTHING`
  if (written !== 1) throw new Invalid('step-id-taken')
}

/** A Step that somebody made, as a sentence tells of it: `by` is their name, null for the system. */
export interface ToldStep {
  readonly by: string | null
  readonly deed: Deed
  readonly undoes: boolean
}

/** What a person needs to know who is refused: the revision that the page has reached, and the Steps in the way. */
export interface Meanwhile {
  readonly revision: number
  readonly steps: readonly ToldStep[]
}

/** Steps with the names of those who made them. */
export async function tell(tx: Sql, steps: readonly AppliedStep[]): Promise<readonly ToldStep[]> {
  const ids = [...new Set(steps.flatMap(({ by }) => by ?? []))]
  const people = ids.length === 0 ? [] : await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "User" WHERE "id" = ANY(${ids}::uuid[])`
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return steps.map(({ by, undoes, step }) => ({ by: by && (names.get(by) ?? null), deed: step.deed, undoes: undoes !== null }))
}
