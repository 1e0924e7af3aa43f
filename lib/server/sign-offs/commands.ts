import 'server-only'
import type { Actor, ActorThere } from '../../editorial/actor'
import type { ProofLevel } from '../../editorial/workflow/proof-level'
import { progressOf } from '../../editorial/workflow/progress'
import { levelAfterPass, type Refusal, verdictOn, type WorkflowDeed, type WorkflowFacts } from '../../editorial/workflow/workflow'
import { lockArticles } from '../articles/article-row'
import { authoriseAt } from '../authorise'
import { type Sql, sqlTransaction } from '../db'
import { notify } from '../desk-notices/commands'
import { Conflict, NotAllowed } from '../errors'
import { record, recordAll } from '../events'
import { mayAtOneOf } from '../people/at-titles/queries'
import { Prisma } from '../prisma-client/client'
import { workflowsOf } from './queries'
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
 * Conflict, and nothing is passed. One transaction of some eight statements, however many the articles are.
 */
export async function passArticles(actor: Actor, { articles }: ArticlesAsRead): Promise<Passed> {
  const there = await authoriseAt(actor, 'sign-off', { kind: 'article', ids: articles.map(({ article }) => article) })
  return sqlTransaction(async (tx) => {
    const left: { article: string; why: Refusal }[] = []
    const passes: Pass[] = []
    for (const [article, facts] of await factsOfAll(tx, articles)) {
      const verdict = verdictOn(there, 'pass', facts)
      if (verdict.ok) passes.push(passOf(actor, article, facts))
      else left.push({ article, why: verdict.why })
    }
    if (passes.length > 0) await pass(tx, actor, passes)
    return { passed: passes.length, left }
  })
}

/** Passes one article at the step that is open for it. */
export async function passArticle(actor: Actor, asRead: AsRead): Promise<void> {
  const { left: [first] } = await passArticles(actor, { articles: [asRead] })
  if (first) throw refused(first.why)
}

/** A step that an article passes, and its proofing level before and after. */
interface Pass extends Levelled {
  readonly step: string
  readonly before: ProofLevel
}

function passOf(actor: Actor, article: string, facts: WorkflowFacts): Pass {
  const step = facts.progress.next?.id
  if (step === undefined) throw new RangeError(`there is no step to pass of ${article}`)
  return { article, step, before: facts.level, level: levelAfterPass(facts, actor.id) }
}

async function pass(tx: Sql, actor: Actor, passes: readonly Pass[]): Promise<void> {
  await say(tx, actor, passes.map(({ article, step }) => ({ article, step, verdict: 'passed', reason: null })))
  const raised = passes.filter(({ level, before }) => level !== before)
  if (raised.length > 0) await setLevels(tx, actor, raised)
  await recordAll(tx, actor, passes.map(({ article, step, level }) =>
    ({ deed: 'pass-article', thing: 'article', thingId: article, after: { step, level } })))
}

/** Refuses an article as it reads now, with the reason. It is open again when somebody has changed it. */
export async function refuseArticle(actor: Actor, { article, revision, reason }: AsRead & { readonly reason: string }): Promise<void> {
  const there = await authoriseAt(actor, 'sign-off', { kind: 'article', ids: [article] })
  await sqlTransaction(async (tx) => {
    const facts = { ...(await factsOf(tx, { article, revision })), reason }
    demand(there, 'refuse', facts)
    const { next, steps } = facts.progress
    // Where nothing is open any more it is the last step that is refused; a title without a chain has but the one.
    const step = next?.id ?? steps.at(-1)?.step.id ?? 'sign-off'
    await say(tx, actor, [{ article, step, verdict: 'refused', reason }])
    await tellRefusal(tx, actor, article, reason)
    await record(tx, actor, { deed: 'refuse-article', thing: 'article', thingId: article, after: { step, reason } })
  })
}

/** Those who wrote in the text and those who have it to do are told that it was refused, and why, as far as they still see it. */
async function tellRefusal(tx: Sql, actor: Actor, article: string, reason: string): Promise<void> {
  const people = await tx.$queryRaw<{ user: string; issue: string; signOff: string }[]>`
    SELECT DISTINCT p."user", a."issueId" AS "issue", s."id" AS "signOff"
    FROM "Article" a JOIN "Issue" i ON i."id" = a."issueId"
    JOIN LATERAL (SELECT "id" FROM "SignOff" WHERE "articleId" = a."id" ORDER BY "at" DESC LIMIT 1) s ON true
    JOIN LATERAL (
      (SELECT v."actorId" AS "user" FROM "Version" v WHERE v."articleId" = a."id" AND v."cause" <> 'tagging' ORDER BY v."revision" DESC LIMIT 1)
      UNION SELECT w."assigneeId" FROM "Assignment" w WHERE w."articleId" = a."id" AND w."doneAt" IS NULL
    ) p ON p."user" IS NOT NULL
    JOIN "User" u ON u."id" = p."user" AND ${mayAtOneOf(Prisma.sql`i."titleId"`, 'see-desk')}
    WHERE a."id" = ${article}::uuid`
  await notify(tx, people.map(({ user, issue, signOff }) => ({ user, kind: 'refused', key: `refused ${signOff}`, article, issue, actor: actor.id, words: reason })))
}

/** Takes back what was said of an article, so that its step is open again. */
export async function takeBackSignOff(actor: Actor, { article, signOff }: { readonly article: string; readonly signOff: string }): Promise<void> {
  const there = await authoriseAt(actor, 'sign-off', { kind: 'article', ids: [article] })
  await sqlTransaction(async (tx) => {
    await lockArticles(tx, [article])
    const { signOffs, ...facts } = known(await workflowFacts(tx, [article]), article)
    const target = signOffs.find(({ id }) => id === signOff) ?? null
    demand(there, 'take-back', { ...facts, target })
    await tx.$executeRaw`UPDATE "SignOff" SET "withdrawnAt" = now() WHERE "id" = ${signOff}::uuid`
    await record(tx, actor, {
      deed: 'take-back-sign-off', thing: 'article', thingId: article,
      before: { step: target?.step ?? '', verdict: target?.verdict ?? '', by: target?.by ?? null },
    })
  })
}

/** Says how far an article was held against what is printed. */
export async function markLevel(actor: Actor, { article, revision, level }: AsRead & { readonly level: ProofLevel }): Promise<void> {
  const there = await authoriseAt(actor, 'sign-off', { kind: 'article', ids: [article] })
  await sqlTransaction(async (tx) => {
    const facts = await factsOf(tx, { article, revision })
    demand(there, `mark-${level}`, facts)
    await setLevels(tx, actor, [{ article, level }])
    await record(tx, actor, { deed: 'mark-level', thing: 'article', thingId: article, before: { level: facts.level }, after: { level } })
  })
}

function demand(actor: ActorThere, deed: WorkflowDeed, facts: WorkflowFacts): void {
  const verdict = verdictOn(actor, deed, facts)
  if (!verdict.ok) throw refused(verdict.why)
}

function refused(why: Refusal): NotAllowed {
  return new NotAllowed(`workflow-${why}`)
}

async function factsOf(tx: Sql, asRead: AsRead): Promise<WorkflowFacts> {
  return known(await factsOfAll(tx, [asRead]), asRead.article)
}

/** Locks articles and tells what is known of each, if they read as the person saw them; tags may have changed. Up to four statements. */
async function factsOfAll(tx: Sql, asRead: readonly AsRead[]): Promise<ReadonlyMap<string, WorkflowFacts>> {
  const ids = [...new Set(asRead.map(({ article }) => article))]
  const revisions = await lockArticles(tx, ids)
  const movedOn = asRead.filter(({ article, revision }) => revisions.get(article) !== revision)
  if (movedOn.length > 0 && !(await readAsAt(tx, movedOn))) throw new Conflict('article-reads-otherwise')
  return workflowFacts(tx, ids)
}

/** Whether articles read as they did at earlier revisions. One that is not kept any more cannot be told. */
async function readAsAt(tx: Sql, asRead: readonly AsRead[]): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(asRead)}::jsonb) AS r("article" uuid, "revision" int)
    JOIN "Article" a ON a."id" = r."article"
    JOIN "Version" v ON v."articleId" = a."id" AND v."revision" = r."revision" AND print_of(v."doc") = a."print"`
  return rows.length === asRead.length
}

async function workflowFacts(tx: Sql, articles: readonly string[]) {
  const workflows = await workflowsOf(tx, articles)
  return new Map([...workflows].map(([article, { chain, signOffs, ...facts }]) =>
    [article, { ...facts, signOffs, progress: progressOf(chain, signOffs) }]))
}

/** What is known of an article under its lock, where it cannot be gone. */
function known<T>(facts: ReadonlyMap<string, T>, article: string): T {
  const found = facts.get(article)
  if (found === undefined) throw new RangeError(`the article ${article} went under its lock`)
  return found
}

interface Levelled {
  readonly article: string
  readonly level: ProofLevel
}

interface Saying {
  readonly article: string
  readonly step: string
  readonly verdict: 'passed' | 'refused'
  readonly reason: string | null
}

/** Writes down what somebody said of articles as they read now, by their last versions. */
async function say(tx: Sql, actor: Actor, sayings: readonly Saying[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "SignOff" ("id", "articleId", "step", "verdict", "reason", "print", "versionId", "byId")
    SELECT gen_random_uuid(), a."id", s."step", s."verdict"::"Verdict", s."reason", a."print", v."id", ${actor.id}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(sayings)}::jsonb) AS s("article" uuid, "step" text, "verdict" text, "reason" text)
    JOIN "Article" a ON a."id" = s."article" LEFT JOIN "Version" v ON v."articleId" = a."id" AND v."revision" = a."revision"`
}

/** A level is of the text as it is, so that its version has it, too, for whoever brings that text back. */
async function setLevels(tx: Sql, actor: Actor, levels: readonly Levelled[]): Promise<void> {
  await tx.$executeRaw`
    WITH marked AS (
      UPDATE "Article" a SET "level" = l."level"::"ProofLevel", "levelById" = ${actor.id}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(levels)}::jsonb) AS l("article" uuid, "level" text) WHERE a."id" = l."article"
      RETURNING a."id", a."revision", a."level", a."levelById"
    )
    UPDATE "Version" v SET "level" = marked."level", "levelById" = marked."levelById" FROM marked
    WHERE v."articleId" = marked."id" AND v."revision" = marked."revision"`
}
