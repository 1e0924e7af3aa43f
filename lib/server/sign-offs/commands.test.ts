import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Actor, type Role, SYSTEM } from '../../editorial/actor'
import { THREE_AND_THREE } from '../../editorial/workflow/chain'
import { progressOf } from '../../editorial/workflow/progress'
import { joinArticles } from '../../split/deeds/join-articles'
import { splitArticle } from '../../split/deeds/split-article'
import { saveText } from '../articles/commands'
import { db, sql } from '../db'
import { publishIssue } from '../editions/commands'
import { preflightIssue } from '../editions/queries'
import { thinOut } from '../jobs/thin-out'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { tagArticle } from '../tags/commands'
import { deedContext, edited, importNew, person, refusal, signOff, stepOf, takeBack, withDesk } from '../testing/desk'
import { statementsOf } from '../testing/statements'
import { setSettings } from '../titles/commands'
import { restoreVersion } from '../versions/commands'
import { markLevel, passArticles, refuseArticle, takeBackSignOff } from './commands'
import { articleWorkflow } from './queries'

withDesk()

/** A page of a new title with the full chain, and the first article on it. */
async function chained() {
  const imported = await importNew()
  await setSettings(SYSTEM, { title: imported.title, revision: 0, settings: { chain: THREE_AND_THREE, unproofed: false, severities: {}, publishOnImport: false } })
  const { state } = await workbenchPage(SYSTEM, imported.pageId)
  const [article = '', other = ''] = state.articles.map(({ id }) => id)
  return { ...imported, article, other }
}

async function revisionOf(id: string): Promise<number> {
  return (await db().article.findUniqueOrThrow({ where: { id }, select: { revision: true } })).revision
}

async function progress(article: string) {
  const { chain, signOffs } = await articleWorkflow(sql(), article)
  const { state, next } = progressOf(chain, signOffs)
  return { state, next: next?.id ?? null }
}

async function levelOf(article: string) {
  return (await articleWorkflow(sql(), article)).level
}

async function pass(actor: Actor, article: string): Promise<string | null> {
  const { left } = await passArticles(actor, { articles: [{ article, revision: await revisionOf(article) }] })
  return left[0]?.why ?? null
}

const people = (...roles: readonly Role[]) => roles.map((role) => person(role))

async function change(article: string, actor: Actor = SYSTEM): Promise<void> {
  await saveText(actor, article, await edited(article, (block) => (block.role === 'body' ? { ...block, text: [{ text: randomUUID() }] } : block)))
}

test('a chain of three reviews and three proofs is walked by people of their own', async () => {
  const { article } = await chained()
  const [lin, wen, shu] = people('editor', 'editor', 'chief-editor')
  if (!lin || !wen || !shu) throw new RangeError('three people are needed')
  expect(await pass(lin, article)).toBe(null)
  expect(await pass(lin, article)).toBe('reviewed-already')
  expect(await pass(wen, article)).toBe(null)
  expect(await pass(wen, article)).toBe('step-not-yours')
  expect(await pass(shu, article)).toBe(null)
  expect(await levelOf(article)).toBe('not-proofread')
  expect(await pass(lin, article)).toBe(null)
  expect(await levelOf(article)).toBe('proofread')
  expect(await pass(wen, article)).toBe(null)
  expect(await levelOf(article)).toBe('validated')
  expect(await pass(lin, article)).toBe(null)
  expect(await progress(article)).toEqual({ state: 'signed-off', next: null })
})

test('a refusal needs a reason, and holds until the text is changed', async () => {
  const { article } = await chained()
  const [lin, wen] = [person('editor'), person('editor')]
  const asked = { article, revision: await revisionOf(article) }
  expect(await refusal(refuseArticle(lin, { ...asked, reason: ' ' }))).toBe('workflow-reason-missing')
  await refuseArticle(lin, { ...asked, reason: '导语与事实不符' })
  expect(await progress(article)).toMatchObject({ state: 'refused' })
  expect(await pass(wen, article)).toBe('refusal-stands')
  await change(article)
  expect(await progress(article)).toEqual({ state: 'reopened', next: 'first-review' })
  expect(await pass(wen, article)).toBe(null)
})

test('whoever gave a sign-off takes it back, or a chief editor does, and nobody else', async () => {
  const { article } = await chained()
  const [lin, wen] = [person('editor'), person('editor')]
  await pass(lin, article)
  const { signOffs: [given] } = await articleWorkflow(sql(), article)
  const target = { article, signOff: given?.id ?? '' }
  expect(await refusal(takeBackSignOff(wen, target))).toBe('workflow-not-your-sign-off')
  await takeBackSignOff(lin, target)
  expect(await progress(article)).toEqual({ state: 'untouched', next: 'first-review' })
  expect(await refusal(takeBackSignOff(person('chief-editor'), target))).toBe('workflow-nothing-to-take-back')
})

test('an edit reopens what was signed off, and publication waits; the text of before, restored, is signed off again', async () => {
  const { issueId, pageId } = await importNew()
  const { state } = await workbenchPage(SYSTEM, pageId)
  const article = state.articles[0]?.id ?? ''
  await signOff(issueId)
  const signed = await revisionOf(article)
  await change(article)
  expect(await progress(article)).toMatchObject({ state: 'reopened' })
  expect(await refusal(publishIssue(SYSTEM, issueId))).toBe('preflight-failed')
  await restoreVersion(SYSTEM, { article, version: signed, revision: await revisionOf(article) })
  expect(await progress(article)).toMatchObject({ state: 'signed-off' })
  expect(await refusal(publishIssue(SYSTEM, issueId))).toBe(null)
})

test('a Step reopens the articles whose text it changes, and its undo gives them back as they were', async () => {
  const { issueId, pageId } = await importNew()
  const { state } = await workbenchPage(SYSTEM, pageId)
  const [first = '', second = ''] = state.articles.map(({ id }) => id)
  await signOff(issueId)
  const context = await deedContext(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(joinArticles(context, first, second)) })
  expect(await progress(first)).toMatchObject({ state: 'reopened' })
  await takeBack(pageId, 'undo')
  expect([await progress(first), await progress(second)]).toMatchObject([{ state: 'signed-off' }, { state: 'signed-off' }])
})

test('tags are no text: they reopen nothing, and an article that was tagged meanwhile can be signed off as it was read', async () => {
  const { article } = await chained()
  const asRead = { article, revision: await revisionOf(article) }
  await tagArticle(SYSTEM, article, { label: `渡口${randomUUID()}` })
  await passArticles(person('editor'), { articles: [asRead] })
  await tagArticle(SYSTEM, article, { label: `桥${randomUUID()}` })
  expect(await progress(article)).toEqual({ state: 'under-way', next: 'second-review' })
})

test('nobody signs off what they have not seen', async () => {
  const { article, other } = await chained()
  const [asRead, beside] = [{ article, revision: await revisionOf(article) }, { article: other, revision: await revisionOf(other) }]
  await change(article)
  expect(await refusal(passArticles(person('editor'), { articles: [beside, asRead] }))).toBe('article-reads-otherwise')
  expect(await progress(other)).toEqual({ state: 'untouched', next: 'first-review' })
})

/** An issue of a new title, with so many articles that nobody has passed. */
async function issueOf(count: number): Promise<{ article: string; revision: number }[]> {
  const { issueId, pageId } = await importNew()
  const made = await db().article.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) =>
      ({ issueId, pageId, ordinal: index + 100, position: index + 100, doc: [], headline: '' })),
    select: { id: true, revision: true },
  })
  return made.map(({ id: article, revision }) => ({ article, revision }))
}

test('an issue takes as many statements as a few articles; each is passed by itself, or left with its reason', async () => {
  const [few, many] = [await issueOf(5), await issueOf(50)]
  const shu = person('chief-editor')
  const [problem] = many
  if (!problem) throw new RangeError('there are fifty')
  await markLevel(shu, { ...problem, level: 'problematic' })
  expect(await statementsOf(() => passArticles(shu, { articles: few }))).toBe(8)
  expect(await statementsOf(async () => {
    const left = [{ article: problem.article, why: 'still-problematic' }]
    expect(await passArticles(shu, { articles: many })).toEqual({ passed: 49, left })
  })).toBe(8)
  const passed = many.slice(1).map(({ article }) => article)
  for (const article of [passed[0] ?? '', passed.at(-1) ?? '']) expect(await progress(article)).toMatchObject({ state: 'signed-off' })
  expect(await db().article.count({ where: { id: { in: passed }, level: 'proofread', levelById: shu.id } })).toBe(49)
  const events = await db().event.findMany({ where: { deed: 'pass-article', thingId: { in: many.map(({ article }) => article) } } })
  expect(events.map(({ thingId }) => thingId).sort()).toEqual(passed.toSorted())
  expect(events[0]).toMatchObject({ actorId: shu.id, thing: 'article', before: null, after: { step: 'sign-off', level: 'proofread' } })
})

test('an article that is named twice is passed once', async () => {
  const { article } = await chained()
  const asRead = { article, revision: await revisionOf(article) }
  expect(await passArticles(SYSTEM, { articles: [asRead, asRead] })).toEqual({ passed: 1, left: [] })
  expect(await progress(article)).toEqual({ state: 'under-way', next: 'second-review' })
})

test('two who pass the same step at once: one does, the other is told what is next', async () => {
  const { article } = await chained()
  const outcomes = await Promise.all([pass(person('editor'), article), pass(person('editor'), article)])
  // The second of them gives the second review: by another person than the first.
  expect(outcomes).toEqual([null, null])
  expect(await progress(article)).toEqual({ state: 'under-way', next: 'final-review' })
  const lin = person('editor')
  const twice = await chained()
  expect((await Promise.all([pass(lin, twice.article), pass(lin, twice.article)])).toSorted()).toEqual([null, 'reviewed-already'])
})

test('what was validated is proofread and no more after an edit, and its writer does not validate it', async () => {
  const { article } = await chained()
  const [lin, wen] = [person('editor'), person('editor')]
  const mark = async (actor: Actor, level: 'proofread' | 'validated' | 'problematic') =>
    refusal(markLevel(actor, { article, revision: await revisionOf(article), level }))
  expect(await mark(lin, 'validated')).toBe('workflow-proofread-first')
  expect(await mark(lin, 'proofread')).toBe(null)
  expect(await mark(lin, 'validated')).toBe('workflow-validate-another')
  expect(await mark(wen, 'validated')).toBe(null)
  await change(article, wen)
  expect(await levelOf(article)).toBe('proofread')
  expect(await mark(wen, 'validated')).toBe('workflow-validate-another')
  expect(await mark(lin, 'validated')).toBe(null)
  expect(await mark(wen, 'problematic')).toBe(null)
  expect(await pass(lin, article)).toBe('still-problematic')
})

test('the version that was signed off is never thinned out', async () => {
  const { issueId, pageId } = await importNew()
  const { state } = await workbenchPage(SYSTEM, pageId)
  const article = state.articles[0]?.id ?? ''
  await change(article)
  await signOff(issueId)
  const signed = await revisionOf(article)
  await change(article)
  await change(article)
  await db().version.updateMany({ where: { articleId: article }, data: { at: new Date(Date.now() - 200 * 24 * 3600 * 1000) } })
  await thinOut(new Date())
  const left = await db().version.findMany({ where: { articleId: article }, select: { revision: true } })
  expect(left.map(({ revision }) => revision)).toContain(signed)
})

test('an archive publishes what nobody has read, if its title says so', async () => {
  const { title, issueId } = await importNew()
  expect((await preflightIssue(SYSTEM, issueId)).filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['sign-off-missing', 'sign-off-missing'])
  await setSettings(SYSTEM, { title, revision: 0, settings: { chain: [], unproofed: true, severities: {}, publishOnImport: false } })
  expect(await refusal(publishIssue(SYSTEM, issueId))).toBe(null)
})

test('a viewer signs nothing off', async () => {
  const { article } = await chained()
  expect(await refusal(passArticles(person('viewer'), { articles: [{ article, revision: 1 }] }))).toBe('not-allowed')
  expect(await refusal(refuseArticle(person('viewer'), { article, revision: 1, reason: '不' }))).toBe('not-allowed')
})

test('a join is proofread no better than its worse half, and its undo gives both their levels back, with who gave them', async () => {
  const { pageId, article, other } = await chained()
  const mark = async (id: string, actor: Actor, level: 'proofread' | 'validated') => markLevel(actor, { article: id, revision: await revisionOf(id), level })
  const [lin, wen, shu] = [person('editor'), person('editor'), person('editor')]
  const giverOf = async (id: string) => (await articleWorkflow(sql(), id)).levelBy
  await mark(article, lin, 'proofread')
  await mark(article, wen, 'validated')
  await mark(other, shu, 'proofread')
  const context = await deedContext(pageId)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(joinArticles(context, article, other)) })
  expect([await levelOf(article), await giverOf(article)]).toEqual(['proofread', null])
  await takeBack(pageId, 'undo')
  expect([await levelOf(article), await levelOf(other)]).toEqual(['validated', 'proofread'])
  expect([await giverOf(article), await giverOf(other)]).toEqual([wen.id, shu.id])
  await takeBack(pageId, 'redo')
  expect([await levelOf(article), await giverOf(article)]).toEqual(['proofread', null])
})

test('an article that is split off is as well proofread as the one that it comes from, and validated by nobody', async () => {
  const { pageId, article } = await chained()
  const mark = async (actor: Actor, level: 'proofread' | 'validated' | 'problematic') => markLevel(actor, { article, revision: await revisionOf(article), level })
  await mark(person('editor'), 'proofread')
  await mark(person('editor'), 'validated')
  const context = await deedContext(pageId)
  const { blocks } = context.page.articles.find(({ id }) => id === article) ?? { blocks: [] }
  const last = blocks.findLast(({ role }) => role === 'body')?.id ?? ''
  await correctPage(SYSTEM, pageId, {
    kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(splitArticle(context, { block: last })),
  })
  const levels = await db().article.findMany({ where: { pageId, closedAt: null }, orderBy: { position: 'asc' }, select: { id: true, level: true } })
  expect(levels.map(({ level }) => level)).toEqual(['proofread', 'proofread', 'not_proofread'])
  await takeBack(pageId, 'undo')
  expect(await levelOf(article)).toBe('validated')
})
