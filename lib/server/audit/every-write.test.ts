import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { ALWAYS_ERRORS, FINDING_CODES } from '../../editorial/preflight'
import { DEFAULT_SETTINGS } from '../../editorial/settings'
import { acceptanceOf } from '../../review/decisions'
import { saveText, writeArticle } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { assign, endAssignment } from '../assignments/commands'
import { answerComment, resolveComment, writeComment } from '../comments/commands'
import { db } from '../db'
import { importDump } from '../dumps/commands'
import { showEdition } from '../editions/commands'
import { erase } from '../erasure/commands'
import { numberIssue } from '../issues/commands'
import { thinOut } from '../jobs/thin-out'
import { issueNotice, liftNotice, writeCorrection } from '../notices/commands'
import { correctPage, movePage } from '../pages/commands'
import { addPerson, changeRole, changeTitleRole, disablePerson, enablePerson } from '../people/commands'
import { choosePassword, createPasswordLink } from '../people/password-links/commands'
import { cancelPublication, schedulePublication } from '../publications/commands'
import { decideOn, dropReview } from '../reviews/commands'
import { deskReview } from '../reviews/queries'
import { signIn, signOut } from '../session/commands'
import { markLevel, refuseArticle } from '../sign-offs/commands'
import { createTag, tagArticle, untagArticle } from '../tags/commands'
import { deleteUnusedTags, describeTag, mergeTags, renameTag } from '../tags/keeping/commands'
import { anotherFile, edited, importNew, placeOf, publishSigned, seenOf, takeBack, TWO_STORIES, withDesk } from '../testing/desk'
import { joined } from '../testing/steps'
import { setHouseStyle, setSettings } from '../titles/commands'
import { nameVersion, restoreVersion } from '../versions/commands'
import { loadVocabulary } from '../vocabularies/commands'

withDesk()

/** What is written without a line of the log, and why. */
const UNLOGGED: Readonly<Record<string, string>> = {
  Event: 'the log itself',
  Presence: 'who is on a page just now',
  Impression: 'made again from what is published',
  SignInThrottle: 'counts of wrong passwords, which strangers write',
  SetupLink: 'opens nothing but an empty desk; the account that is made by it is logged',
}

/** The tables in which stand rows whose last writer wrote nothing into the log. */
async function writtenUnlogged(): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'`
  const found: string[] = []
  for (const { name } of tables.filter((table) => UNLOGGED[table.name] === undefined)) {
    const rows = await db().$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${name}" WHERE xmin NOT IN (SELECT xmin FROM "Event") LIMIT 1`)
    if (rows.length > 0) found.push(name)
  }
  return found
}

async function manage(): Promise<Actor> {
  const password = 'a long sentence of nobody'
  const person = { email: 'lin@galley.example', name: 'Lin', password }
  await addPerson(SYSTEM, { ...person, email: 'wang@galley.example', role: 'administrator' })
  const { id } = await addPerson(SYSTEM, { ...person, role: 'viewer' })
  await changeRole(SYSTEM, id, 'editor')
  await disablePerson(SYSTEM, id)
  await enablePerson(SYSTEM, id)
  await choosePassword({ token: (await createPasswordLink(SYSTEM, id)).token, password: `${password} again` }, null)
  const signed = await signIn({ email: person.email, password: `${password} again`, address: null, browser: null })
  if (signed.ok) await signOut(signed.sessionId)
  return { id, name: 'Lin', role: 'editor', titles: {} }
}

async function keepTags(article: string): Promise<void> {
  const make = (label: string) => createTag(SYSTEM, { vocabulary: 'free', label, labelEn: null, code: null, parent: null, synonyms: [], sure: true })
  const [one, other, spare] = [await make('渡船'), await make('桥梁'), await make('江风')]
  await tagArticle(SYSTEM, article, { tag: one.id })
  await untagArticle(SYSTEM, article, one.id)
  await tagArticle(SYSTEM, article, { tag: one.id })
  await renameTag(SYSTEM, { tag: one.id, revision: 1, label: '渡轮', labelEn: 'ferry' })
  await describeTag(SYSTEM, { tag: one.id, revision: 2, synonyms: ['轮渡'], parent: other.id })
  await mergeTags(SYSTEM, { from: { tag: other.id, revision: 1 }, into: { tag: one.id, revision: 3 } })
  await deleteUnusedTags(SYSTEM, [spare.id])
  await loadVocabulary(SYSTEM, { slug: 'places', name: '地名', entries: [{ code: '1', label: '江村', labelEn: null, parent: null }] })
}

async function talk(article: string, lin: Actor): Promise<void> {
  const [id, thing] = [randomUUID(), { kind: 'article', id: article } as const]
  await writeComment(lin, article, { deed: 'write', id, passage: { block: null, quote: '', leading: '' }, text: '对吗？', mentions: [] })
  await answerComment(SYSTEM, { deed: 'answer', id: randomUUID(), thread: id, text: '对。', mentions: [] })
  await resolveComment(SYSTEM, id, 'resolved')
  await assign(SYSTEM, { thing, seen: null, assignee: lin.id ?? '', note: '核对', due: null })
  await endAssignment(SYSTEM, { thing, seen: await seenOf(thing), end: 'done' })
  await refuseArticle(SYSTEM, { article, revision: (await deskArticle(SYSTEM, article)).revision, reason: '没有核实' })
  await markLevel(SYSTEM, { article, revision: (await deskArticle(SYSTEM, article)).revision, level: 'problematic' })
}

/** Nothing that a title can overlook keeps it from being published. */
const LENIENT = Object.fromEntries(FINDING_CODES.filter((code) => !ALWAYS_ERRORS.includes(code)).map((code) => [code, 'off' as const]))

async function workOn(lin: Actor): Promise<{ readonly title: string; readonly pageId: string; readonly issueId: string; readonly article: string }> {
  const { title, pageId, issueId } = await importNew(anotherFile(TWO_STORIES))
  await setHouseStyle(SYSTEM, { title, revision: 0, style: { labels: ['渡口手记'] } })
  await setSettings(SYSTEM, { title, revision: 0, settings: { ...DEFAULT_SETTINGS, unproofed: true, severities: LENIENT } })
  await numberIssue(SYSTEM, { issue: issueId, number: '13' })
  const { step, keep: article, revision } = await joined(pageId)
  await correctPage(lin, pageId, { kind: 'step', key: randomUUID(), revision, step })
  await takeBack(pageId, 'undo', lin)
  for (const words of ['一稿', '二稿', '三稿']) {
    await saveText(lin, article, await edited(article, (block, index) => (index === 0 ? { ...block, text: [{ text: words }] } : block)))
  }
  const { revision: last } = await deskArticle(SYSTEM, article)
  await nameVersion(lin, { article, version: last, name: '三稿' })
  await restoreVersion(lin, { article, revision: last, version: last - 1 })
  await writeArticle(lin, { page: pageId, headline: '渡口复航' })
  return { title, pageId, issueId, article }
}

test('whatever a deed wrote, it wrote a line of the log with it', async () => {
  const lin = await manage()
  const { title, pageId, issueId, article } = await workOn(lin)
  const { id: titleId } = await db().title.findUniqueOrThrow({ where: { slug: title } })
  await changeTitleRole(SYSTEM, { id: lin.id ?? '', title: titleId, role: 'chief-editor' })
  await keepTags(article)
  await talk(article, lin)
  await publishSigned(issueId)
  await publishSigned(issueId)
  await showEdition(SYSTEM, { issue: issueId, edition: 1 })
  const { id: waiting } = await schedulePublication(SYSTEM, { issue: issueId, page: null, day: '2100-01-01', time: '06:00' })
  await cancelPublication(SYSTEM, waiting)
  const notice = await issueNotice(SYSTEM, { kind: 'correction', article, text: '应为渡轮。' })
  const later = await importDump(SYSTEM, placeOf(title, { date: '2026-06-13' }), anotherFile(TWO_STORIES))
  await writeCorrection(SYSTEM, { notice: notice.id, issue: later.issueId })
  await liftNotice(SYSTEM, { notice: notice.id })
  await movePage(SYSTEM, later.pageId, placeOf(title, { date: '2026-06-14', page: 2 }))
  const { review } = await importDump(lin, placeOf(title), anotherFile(TWO_STORIES.toString('utf8').replace('水退到', '水刚退到')))
  await decideOn(lin, review ?? '', { decisions: (await deskReview(SYSTEM, review ?? '')).review.items.map(acceptanceOf) })
  await dropReview(lin, review ?? '')
  await erase(SYSTEM, { terms: ['邵长川'], reason: '当事人要求删除', pages: [pageId], articles: [article] })
  await thinOut(new Date(Date.now() + 40 * 24 * 60 * 60 * 1000))
  expect(await writtenUnlogged()).toEqual([])
})

test('a row that is written past all deeds is found', async () => {
  await db().user.create({ data: { email: 'nobody@galley.example', name: 'Nobody', role: 'viewer', passwordHash: '-' } })
  expect(await writtenUnlogged()).toContain('User')
})
