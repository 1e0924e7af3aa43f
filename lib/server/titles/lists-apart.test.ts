import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { WHOLE_QUEUE } from '../../editorial/queue/wish'
import { DEFAULT_SETTINGS } from '../../editorial/settings'
import { NO_DESK_SEARCH } from '../../search/desk-wish'
import { resumeArchive, startArchive, stopArchive, tryArchiveAgain } from '../archives/commands'
import { archiveEntries, archiveProgress, listArchives } from '../archives/queries'
import { archiveWish } from '../archives/schema'
import { writeZip } from '../archives/testing/zips'
import { assign } from '../assignments/commands'
import { db, sqlTransaction } from '../db'
import { notify } from '../desk-notices/commands'
import { deskNotices, unreadNotices } from '../desk-notices/queries'
import { deskSearch } from '../desk-search/queries'
import { importDump } from '../dumps/commands'
import { showEdition } from '../editions/commands'
import { preflightIssue } from '../editions/queries'
import { deskFigures } from '../figures/queries'
import { numberIssue } from '../issues/commands'
import { deskIssue, findIssue, listIssues } from '../issues/queries'
import { addPhoto, editPhoto } from '../photos/commands'
import { deskPhoto, searchPhotos } from '../photos/queries'
import { photoWish } from '../photos/schema'
import { picture, withPhotoFolder } from '../photos/testing/pictures'
import { listWaiting, waitingCaptions } from '../photos/waiting/queries'
import { correctPage } from '../pages/commands'
import { cancelPublication, schedulePublication } from '../publications/commands'
import { articlesOfQueue, countMine, workQueue } from '../queue/queries'
import { anotherFile, importNew, placeOf, publishSigned, refusal, signOff, TWO_STORIES, withDesk } from '../testing/desk'
import { type Deeds, eachIs, everything, personAt, refusals } from '../testing/people-of-titles'
import { captioned } from '../testing/steps'
import { listVocabularies } from '../vocabularies/queries'
import { createTitle, setHouseStyle, setSettings } from './commands'
import { listTitles, setTitle, styledTitle } from './queries'

withDesk()
withPhotoFolder()
const folder = mkdtempSync(path.join(tmpdir(), 'galley-apart-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TODAY = new Date().toISOString().slice(0, 10)

/** A paper with an issue that readers see, one that waits for its time, and a photo. */
async function foundedPaper() {
  const { title, issueId: issue, pageId: page } = await importNew()
  await publishSigned(issue)
  const next = await importDump(SYSTEM, placeOf(title, { date: '2026-06-13' }), TWO_STORIES)
  await signOff(next.issueId)
  const { id: publication } = await schedulePublication(SYSTEM, { issue: next.issueId, page: null, day: '2099-01-01', time: '06:00' })
  const articles = (await db().article.findMany({ where: { issueId: { in: [issue, next.issueId] } }, select: { id: true } })).map(({ id }) => id)
  const { photo } = await addPhoto(SYSTEM, await picture('jpeg', 64, 40 + articles.length), { fileName: 'ferry.jpg', title })
  return { title, issue, page, next: next.issueId, publication, articles, photo: photo.id }
}

type Paper = Awaited<ReturnType<typeof foundedPaper>>

function nowhere(paper: Paper): Paper {
  return { ...paper, title: 'nowhere', issue: randomUUID(), page: randomUUID(), next: randomUUID(), publication: randomUUID(), articles: [randomUUID()] }
}

const QUERIES: Deeds<Paper> = {
  deskIssue: (actor, { issue }) => deskIssue(actor, issue),
  findIssue: (actor, { title }) => findIssue(actor, { title, date: '2026-06-12' }),
  preflightIssue: (actor, { issue }) => preflightIssue(actor, issue),
  styledTitle: (actor, { title }) => styledTitle(actor, title),
  setTitle: (actor, { title }) => setTitle(actor, title),
  waitingCaptions: (actor, { articles: [article = ''] }) => waitingCaptions(actor, article),
}

const DEEDS: Deeds<Paper> = {
  numberIssue: (actor, { issue }) => numberIssue(actor, { issue, number: '77' }),
  addPhoto: async (actor, { title }) => addPhoto(actor, await picture('png', 33, 21), { fileName: 'new.png', title }),
}

const CHIEFS_DEEDS: Deeds<Paper> = {
  cancelPublication: (actor, { publication }) => cancelPublication(actor, publication),
  schedulePublication: (actor, { next: issue }) => schedulePublication(actor, { issue, page: null, day: '2099-01-02', time: '06:00' }),
  showEdition: (actor, { issue }) => showEdition(actor, { issue, edition: 1 }),
  setHouseStyle: (actor, { title }) => setHouseStyle(actor, { title, revision: 0, style: { labels: ['江上'], bylines: [], folio: [] } }),
  setSettings: (actor, { title }) => setSettings(actor, { title, revision: 0, settings: { ...DEFAULT_SETTINGS, unproofed: true } }),
}

test('whoever is at one title can do with issues and settings of another what one can do with nothing', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const chief = await personAt(own.title, 'chief-editor')
  const before = await everything()
  const all = { ...QUERIES, ...DEEDS, ...CHIEFS_DEEDS }
  const codes = await refusals(all, chief, foreign)
  expect(codes).toEqual(await refusals(all, chief, nowhere(foreign)))
  expect(Object.entries(codes).filter(([, code]) => code === null || !code.startsWith('no-such-'))).toEqual([])
  expect(await refusal(editPhoto(chief, foreign.photo, { revision: 1, caption: '渡口' }))).toBe('not-allowed')
  expect(await refusal(editPhoto(chief, own.photo, { revision: 1, title: foreign.title }))).toBe('no-such-title')
  expect(await refusal(createTitle(chief, { slug: 'another', name: '另报', language: 'zh-CN', timeZone: 'Asia/Shanghai' }))).toBe('not-allowed')
  expect(await everything()).toEqual(before)
})

test('at their title a viewer sees, an editor works, and a chief editor answers for it', async () => {
  const paper = await foundedPaper()
  const [viewer, editor, chief] = [await personAt(paper.title, 'viewer'), await personAt(paper.title, 'editor'), await personAt(paper.title, 'chief-editor')]
  for (const actor of [viewer, editor, chief]) expect(await refusals(QUERIES, actor, paper)).toEqual(eachIs(QUERIES, null))
  const before = await everything()
  expect(await refusals({ ...DEEDS, ...CHIEFS_DEEDS }, viewer, paper)).toEqual(eachIs({ ...DEEDS, ...CHIEFS_DEEDS }, 'not-allowed'))
  expect(await refusals(CHIEFS_DEEDS, editor, paper)).toEqual(eachIs(CHIEFS_DEEDS, 'not-allowed'))
  expect(await everything()).toEqual(before)
  expect(await refusals(DEEDS, editor, paper)).toEqual(eachIs(DEEDS, null))
  expect(await refusal(editPhoto(editor, paper.photo, { revision: 1, caption: '渡口' }))).toBe(null)
  expect(await refusals(CHIEFS_DEEDS, chief, paper)).toEqual(eachIs(CHIEFS_DEEDS, null))
})

test('lists and counts of the desk hold what stands at the titles of the person', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const chief = await personAt(own.title, 'chief-editor')
  const slugs = (rows: readonly { readonly slug: string }[]) => rows.map(({ slug }) => slug)
  expect(slugs(await listTitles(chief))).toEqual([own.title])
  expect((await listIssues(chief)).map(({ id }) => id).sort()).toEqual([own.issue, own.next].sort())
  expect(await listIssues(chief, { title: foreign.title })).toEqual([])
  expect(slugs(await deskFigures(chief))).toEqual([own.title])

  const wish = { ...NO_DESK_SEARCH, q: '渡口' }
  const [finds, all] = [await deskSearch(chief, wish), await deskSearch(SYSTEM, wish)]
  const found = finds?.finds.map(({ id }) => id) ?? []
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((id) => !own.articles.includes(id))).toEqual([])
  expect(finds?.total).toBe(found.length)
  expect(all?.total).toBeGreaterThan(found.length)
  expect((await deskSearch(chief, { ...wish, title: foreign.title }))?.total).toBe(0)

})

test('the captions that wait for a picture are those of the titles of the person', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const withCaption = async ({ title }: Paper) => {
    const { pageId } = await importDump(SYSTEM, placeOf(title, { date: TODAY }), TWO_STORIES)
    const { step, revision } = await captioned(pageId, 5)
    await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), step, revision })
    return (await db().article.findMany({ where: { pageId } })).map(({ id }) => id)
  }
  const [mine, theirs] = [await withCaption(own), await withCaption(foreign)]
  const editor = await personAt(own.title, 'editor')
  const waitingFor = async (actor: Actor, articles: readonly string[]) => {
    const shown = JSON.stringify(await listWaiting(actor, 0))
    return articles.some((id) => shown.includes(id))
  }
  expect([await waitingFor(editor, mine), await waitingFor(editor, theirs)]).toEqual([true, false])
  expect(await waitingFor(SYSTEM, theirs)).toBe(true)
})

test('the queue of a person holds what they can do at each title, and counts just that', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const fresh = async (title: string) => (await importDump(SYSTEM, placeOf(title, { date: '2026-06-20' }), anotherFile(TWO_STORIES))).issueId
  const [mine, theirs] = [await fresh(own.title), await fresh(foreign.title)]
  const chief = await personAt(own.title, 'chief-editor')
  const waiting = { ...WHOLE_QUEUE, show: 'waiting' } as const
  const queue = await workQueue(chief, waiting)
  const issuesOf = async (articles: readonly string[]) => new Set((await db().article.findMany({ where: { id: { in: [...articles] } } })).map(({ issueId }) => issueId))
  expect(await issuesOf(await articlesOfQueue(chief, waiting))).toEqual(new Set([mine]))
  expect(queue.counts.waiting).toBe(queue.items.length)
  expect(queue.titles.map(({ slug }) => slug)).toEqual([own.title])
  expect((await issuesOf(await articlesOfQueue(SYSTEM, waiting))).has(theirs)).toBe(true)
  // A viewer there is waited for with nothing.
  const viewer = await personAt(own.title, 'viewer')
  expect((await workQueue(viewer, waiting)).counts).toEqual({ mine: 0, waiting: 0, problematic: 0 })
})

test('work and notices of a title that somebody has left are neither shown nor counted', async () => {
  const [own, other] = [await foundedPaper(), await foundedPaper()]
  const editor = await personAt(own.title, 'editor')
  const give = (article = '') => assign(SYSTEM, { thing: { kind: 'article', id: article }, seen: null, assignee: editor.id ?? '', note: '', due: null })
  await give(own.articles[0])
  expect([await countMine(editor), await unreadNotices(editor)]).toEqual([1, 1])
  const left: Actor = { ...editor, titles: (await personAt(other.title, 'editor')).titles }
  await sqlTransaction((tx) => notify(tx, [{ user: editor.id ?? '', kind: 'published', key: randomUUID(), actor: null, issue: other.issue }]))
  expect([await countMine(left), await unreadNotices(left)]).toEqual([0, 1])
  expect((await deskNotices(left)).map(({ kind }) => kind)).toEqual(['published'])
})

test('an archive is planned for the titles of whoever starts it, and known to them alone', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const [editor, colleague, viewer] = [await personAt(own.title, 'editor'), await personAt(own.title, 'editor'), await personAt(own.title, 'viewer')]
  const zip = () => writeZip(folder, `${randomUUID()}.zip`, [{ path: '2026-07-01/1.txt', text: anotherFile(TWO_STORIES) }])
  const before = await everything()
  expect(await refusal(startArchive(editor, { name: 'p.zip', title: foreign.title }, zip()))).toBe('no-such-title')
  expect(await refusal(startArchive(viewer, { name: 'p.zip', title: own.title }, zip()))).toBe('not-allowed')
  expect(await everything()).toEqual(before)
  const { archive } = await startArchive(editor, { name: 'p.zip', title: own.title }, zip())
  expect((await listArchives(editor)).map(({ id }) => id)).toEqual([archive])
  expect(await listArchives(colleague)).toEqual([])
  const asking: Readonly<Record<string, (actor: Actor) => Promise<unknown>>> = {
    archiveProgress: (actor) => archiveProgress(actor, archive),
    stopArchive: (actor) => stopArchive(actor, archive), resumeArchive: (actor) => resumeArchive(actor, archive),
    tryArchiveAgain: (actor) => tryArchiveAgain(actor, archive),
  }
  for (const [name, ask] of Object.entries(asking)) expect([name, await refusal(ask(colleague))]).toEqual([name, 'no-such-archive'])
  const entriesFor = async (actor: Actor) => (await archiveEntries(actor, archive, archiveWish.parse({}))).rows.map(({ path: name }) => name)
  expect([await entriesFor(editor), await entriesFor(colleague)]).toEqual([['2026-07-01/1.txt'], []])
  for (const [name, ask] of Object.entries(asking)) expect([name, await refusal(ask(editor))]).toEqual([name, null])
})

test('the library of photos and the vocabularies are of the house, for everybody who works in it', async () => {
  const [own, foreign] = [await foundedPaper(), await foundedPaper()]
  const viewer = await personAt(own.title, 'viewer')
  const nobody: Actor = { ...viewer, titles: {} }
  const reading = {
    deskPhoto: (actor: Actor) => deskPhoto(actor, foreign.photo), searchPhotos: (actor: Actor) => searchPhotos(actor, photoWish.parse({})), listVocabularies,
  }
  for (const [name, query] of Object.entries(reading)) {
    expect([name, await refusal(query(viewer)), await refusal(query(nobody))]).toEqual([name, null, 'not-allowed'])
  }
})
