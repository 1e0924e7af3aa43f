import 'server-only'
import type { Sql } from '../db'

/** Keeps the state of a Review with its Step: taken back when that is, applied when it is brought back, by the Step that did. */
export async function followStep(tx: Sql, { step, undoes }: { readonly step: string; readonly undoes: string }): Promise<void> {
  await tx.$executeRaw`UPDATE "Review" SET "state" = 'taken-back' WHERE "stepId" = ${undoes}::uuid AND "state" = 'applied'`
  await tx.$executeRaw`
    UPDATE "Review" SET "state" = 'applied', "stepId" = ${step}::uuid
    WHERE "state" = 'taken-back' AND "stepId" = (SELECT "undoesId" FROM "Step" WHERE "id" = ${undoes}::uuid)`
}
