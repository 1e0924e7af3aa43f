import 'server-only'
import type { Sql } from '../db'
import { Conflict } from '../errors'

/**
 * Keeps the state of a Review with its Step: taken back when that is, applied when it is brought back, by the Step that did.
 * One that was decided about since, or dropped, is a Conflict: what was applied then is not what is decided now.
 */
export async function followStep(tx: Sql, { step, undoes }: { readonly step: string; readonly undoes: string }): Promise<void> {
  const takenBack = await tx.$executeRaw`UPDATE "Review" SET "state" = 'taken-back' WHERE "stepId" = ${undoes}::uuid AND "state" = 'applied'`
  if (takenBack > 0) return
  const applied = await tx.$executeRaw`
    UPDATE "Review" SET "state" = 'applied', "stepId" = ${step}::uuid
    WHERE "state" = 'taken-back' AND "stepId" = (SELECT "undoesId" FROM "Step" WHERE "id" = ${undoes}::uuid)`
  if (applied === 0) throw new Conflict('review-decided-anew')
}
