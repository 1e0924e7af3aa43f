import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { ProofLevel } from '../../editorial/workflow/proof-level'
import { progressOf } from '../../editorial/workflow/progress'
import { levelAfterPass, type Refusal, verdictOn, type WorkflowDeed, type WorkflowFacts } from '../../editorial/workflow/workflow'
import { lockArticle } from '../articles/article-row'
import { authorise } from '../authorise'
import { type Sql, sqlTransaction } from '../db'
import { notify } from '../desk-notices/commands'
import { Conflict, NotAllowed } from '../errors'
import { record } from '../events'
import { articleWorkflow } from './queries'
import type { ArticlesAsRead } from './schema'

/** An article as the person read it. */
interface AsRead {
  readonly article: string
  readonly revision: number
}

/** What came of passing several articles: how many, and of which not, with the reason. */
export interface Passed {
  readonly passed: number
  readonly left: readonly { readonly article: string; readonly why: Refusal }[]
}

/**
 * Passes articles at the step of the chain that is open for each: the person has read them and answers for them. What the
 * workflow does not allow is left, each with its reason; an article that reads otherwise than it did on the screen is a
 * Conflict, and nothing is passed. One transaction.
 */
export async function passArticles(actor: Actor, { articles }: ArticlesAsRead): Promise<Passed> {
  authorise(actor, 'sign-off')
  return sqlTransaction(async (tx) => {
    const left: { article: string; why: Refusal }[] = []
    for (const asRead of articles.toSorted((one, other) => one.article.localeCompare(other.article))) {
      const facts = await factsOf(tx, asRead)
      const verdict = verdictOn(actor, 'pass', facts)
      if (verdict.ok) await pass(tx, actor, asRead.article, facts)
      else left.push({ article: asRead.article, why: verdict.why })
    }
    return { passed: articles.length - left.length, left }
  })
}

/** Passes one article at the step that is open for it. */
export async function passArticle(actor: Actor, asRead: AsRead): Promise<void> {
  const { left: [first] } = await passArticles(actor, { articles: [asRead] })
  if (first) throw refused(first.why)
}

async function pass(tx: Sql, actor: Actor, article: string, facts: WorkflowFacts): Promise<void> {
  const step = facts.progress.next?.id
  if (step === undefined) throw new RangeError(`there is no step to pass of ${article}`)
  await say(tx, actor, { article, step, verdict: 'passed', reason: null })
  const level = levelAfterPass(facts, actor.id)
  if (level !== facts.level) await setLevel(tx, actor, article, level)
  await record(tx, actor, { deed: 'pass-article', thing: 'article', thingId: article, after: { step, level } })
}

/** Refuses an article as it reads now, with the reason. It is open again when somebody has changed it. */
export async function refuseArticle(actor: Actor, { article, revision, reason }: AsRead & { readonly reason: string }): Promise<void> {
  authorise(actor, 'sign-off')
  await sqlTransaction(async (tx) => {
    const facts = { ...(await factsOf(tx, { article, revision })), reason }
    demand(actor, 'refuse', facts)
    const { next, steps } = facts.progress
    // Where nothing is open any more it is the last step that is refused; a title without a chain has but the one.
    const step = next?.id ?? steps.at(-1)?.step.id ?? 'sign-off'
    await say(tx, actor, { article, step, verdict: 'refused', reason })
    await tellRefusal(tx, actor, article, reason)
    await record(tx, actor, { deed: 'refuse-article', thing: 'article', thingId: article, after: { step, reason } })
  })
}

/** Those who wrote in the text and those who have it to do are told that it was refused, and why. */
async function tellRefusal(tx: Sql, actor: Actor, article: string, reason: string): Promise<void> {
  const people = await tx.$queryRaw<{ user: string; issue: string; signOff: string }[]>`
    SELECT DISTINCT p."user", a."issueId" AS "issue", s."id" AS "signOff"
    FROM "Article" a
    JOIN LATERAL (SELECT "id" FROM "SignOff" WHERE "articleId" = a."id" ORDER BY "at" DESC LIMIT 1) s ON true
    JOIN LATERAL (
      (SELECT v."actorId" AS "user" FROM "Version" v WHERE v."articleId" = a."id" AND v."cause" <> 'tagging' ORDER BY v."revision" DESC LIMIT 1)
      UNION SELECT w."assigneeId" FROM "Assignment" w WHERE w."articleId" = a."id" AND w."doneAt" IS NULL
    ) p ON p."user" IS NOT NULL
    WHERE a."id" = ${article}::uuid`
  await notify(tx, people.map(({ user, issue, signOff }) => ({ user, kind: 'refused', key: `refused ${signOff}`, article, issue, actor: actor.id, words: reason })))
}

/** Takes back what was said of an article, so that its step is open again. */
export async function takeBackSignOff(actor: Actor, { article, signOff }: { readonly article: string; readonly signOff: string }): Promise<void> {
  authorise(actor, 'sign-off')
  await sqlTransaction(async (tx) => {
    await lockArticle(tx, article)
    const { signOffs, ...facts } = await workflowFacts(tx, article)
    const target = signOffs.find(({ id }) => id === signOff) ?? null
    demand(actor, 'take-back', { ...facts, target })
    await tx.$executeRaw`UPDATE "SignOff" SET "withdrawnAt" = now() WHERE "id" = ${signOff}::uuid`
    await record(tx, actor, {
      deed: 'take-back-sign-off', thing: 'article', thingId: article,
      before: { step: target?.step ?? '', verdict: target?.verdict ?? '', by: target?.by ?? null },
    })
  })
}

/** Says how far an article was held against what is printed. */
export async function markLevel(actor: Actor, { article, revision, level }: AsRead & { readonly level: ProofLevel }): Promise<void> {
  authorise(actor, 'sign-off')
  await sqlTransaction(async (tx) => {
    const facts = await factsOf(tx, { article, revision })
    demand(actor, `mark-${level}`, facts)
    await setLevel(tx, actor, article, level)
    await record(tx, actor, { deed: 'mark-level', thing: 'article', thingId: article, before: { level: facts.level }, after: { level } })
  })
}

function demand(actor: Actor, deed: WorkflowDeed, facts: WorkflowFacts): void {
  const verdict = verdictOn(actor, deed, facts)
  if (!verdict.ok) throw refused(verdict.why)
}

function refused(why: Refusal): NotAllowed {
  return new NotAllowed(`workflow-${why}`)
}

/** Locks an article and tells what is known of it, if it still reads as the person saw it. Tags may have changed since. */
async function factsOf(tx: Sql, { article, revision }: AsRead): Promise<WorkflowFacts> {
  const row = await lockArticle(tx, article)
  if (row.revision !== revision && !(await readsAsAt(tx, article, revision))) throw new Conflict('article-reads-otherwise')
  return workflowFacts(tx, article)
}

/** Whether an article reads as it did at an earlier revision. One that is not kept any more cannot be told. */
async function readsAsAt(tx: Sql, article: string, revision: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Version" v JOIN "Article" a ON a."id" = v."articleId"
    WHERE v."articleId" = ${article}::uuid AND v."revision" = ${revision} AND print_of(v."doc") = a."print"`
  return rows.length > 0
}

async function workflowFacts(tx: Sql, article: string) {
  const { chain, signOffs, ...facts } = await articleWorkflow(tx, article)
  return { ...facts, signOffs, progress: progressOf(chain, signOffs) }
}

interface Saying {
  readonly article: string
  readonly step: string
  readonly verdict: 'passed' | 'refused'
  readonly reason: string | null
}

/** Writes down what somebody said of an article as it reads now, by its last version. */
async function say(tx: Sql, actor: Actor, { article, step, verdict, reason }: Saying): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SignOff" ("id", "articleId", "step", "verdict", "reason", "print", "versionId", "byId")
    SELECT gen_random_uuid(), a."id", ${step}, ${verdict}::"Verdict", ${reason}, a."print", v."id", ${actor.id}::uuid
    FROM "Article" a LEFT JOIN "Version" v ON v."articleId" = a."id" AND v."revision" = a."revision"
    WHERE a."id" = ${article}::uuid`
}

/** A level is of the text as it is, so that its version has it, too, for whoever brings that text back. */
async function setLevel(tx: Sql, actor: Actor, article: string, level: ProofLevel): Promise<void> {
  await tx.$executeRaw`
    WITH marked AS (
      UPDATE "Article" SET "level" = ${level}::"ProofLevel", "levelById" = ${actor.id}::uuid WHERE "id" = ${article}::uuid
      RETURNING "id", "revision", "level"
    )
    UPDATE "Version" v SET "level" = marked."level" FROM marked WHERE v."articleId" = marked."id" AND v."revision" = marked."revision"`
}
