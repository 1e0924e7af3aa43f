/**
 * Statements that write a mark ($2, a text) into the number of an issue ($1, its id), the names of all its pages and all its headlines,
 * past all commands: the work of a desk that all parts of the next Edition show.
 */
export const MARKING = [
  'UPDATE "Issue" SET "number" = $2 WHERE "id" = $1::uuid',
  'UPDATE "Page" SET "name" = $2 WHERE "issueId" = $1::uuid',
  `UPDATE "Article" SET "doc" = jsonb_set("doc", '{0,text}', jsonb_build_array(jsonb_build_object('text', $2::text)))
   WHERE "issueId" = $1::uuid`,
] as const
