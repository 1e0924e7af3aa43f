import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlines, plainText } from '../../article/block'
import { SYSTEM } from '../../editorial/actor'
import { acceptanceOf, printOfDecisions, printOfItems } from '../../review/decisions'
import { breakParagraph } from '../../split/deeds/break-paragraph'
import { setAside } from '../../split/deeds/set-aside'
import { checkLaw } from '../../split/law'
import { saveText } from '../articles/commands'
import { deskArticle } from '../articles/queries'
import { NO_DESK_SEARCH } from '../../search/desk-wish'
import { assign } from '../assignments/commands'
import { writeComment } from '../comments/commands'
import { db } from '../db'
import { deskSearch } from '../desk-search/queries'
import { importDump } from '../dumps/commands'
import { keepImpression } from '../impressions/commands'
import { stampsOf } from '../impressions/queries'
import { issueNotice } from '../notices/commands'
import { correctPage } from '../pages/commands'
import { workbenchPage } from '../pages/queries'
import { editPhoto } from '../photos/commands'
import { ignoreSlip } from '../proofs/commands'
import { applyReview, decideOn, takeBackReview } from '../reviews/commands'
import { deskReview } from '../reviews/queries'
import { refuseArticle } from '../sign-offs/commands'
import { tagArticle } from '../tags/commands'
import { anotherFile, deedContext, edited, importNew, person, placeOf, publishSigned, stepOf, takeBack, TWO_STORIES, withDesk } from '../testing/desk'
import { nameVersion } from '../versions/commands'
import { COLUMNS } from './columns'
import { erase } from './commands'
import { findForErasure } from './queries'

withDesk()

const ADMIN = person('administrator')
const NAME = '邵长川'
const REASON = '当事人依《个人信息保护法》第四十七条要求删除'
const OLD = TWO_STORIES.toString('utf8')
/** The name is broken over two lines, as long as all others are. */
const BROKEN = OLD.replace(/船工邵长川说，汛期\s+里他[^。]*。/u, '这里的一位老船工邵长\n川说，汛期里他每天清早都到石阶上看水尺，把读数记在一\n个蓝皮本子上。')
/** What is seen of the name, however it is padded, broken or kept in runs; of a search index, which holds pairs, the second half. */
const TRACE = '邵[^一-龥]*长[^一-龥]*川|长川'
const SEEN = /邵[^一-龥]*长[^一-龥]*川|长川/u

/** How many rows have the name in a column. */
async function rowsWith(column: string): Promise<number> {
  const [table = '', name = ''] = column.split('.')
  const words = name === 'bytes' ? 'convert_from("bytes", \'UTF8\')' : `"${name}"::text`
  const [row] = await db().$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${table}" WHERE ${words} ~ '${TRACE}'`)
  return row?.count ?? 0
}

/** The columns of the database in which the name stands. */
async function columnsWith(): Promise<string[]> {
  const columns = await db().$queryRaw<{ name: string }[]>`
    SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE '\\_%'`
  const found: string[] = []
  for (const { name } of columns) if ((await rowsWith(name)) > 0) found.push(name)
  return found.toSorted()
}

async function colleague(): Promise<string> {
  return (await db().user.create({ data: { email: `${randomUUID()}@calamus.example`, name: 'Lin', role: 'editor', passwordHash: '-' } })).id
}

async function applyAll(review: string): Promise<void> {
  await decideOn(SYSTEM, review, { decisions: (await deskReview(SYSTEM, review)).review.items.map(acceptanceOf) })
  const { page: { revision }, review: { items }, decisions } = await deskReview(SYSTEM, review)
  await applyReview(SYSTEM, review, { revision, shown: printOfItems(items), decided: printOfDecisions(items, decisions) })
}

/** The other names of a tag, its former address, and what is typed for it. */
async function nameOtherwise(tagId: string): Promise<void> {
  await db().tag.update({ where: { id: tagId }, data: { labelEn: `the boatman ${NAME}` } })
  await db().tagSynonym.create({ data: { tagId, label: `船工${NAME}` } })
  await db().tagAddress.create({ data: { slug: `${NAME}-${tagId}`, tagId } })
  await db().tagKey.createMany({ data: [{ tagId, key: `${NAME}的` }], skipDuplicates: true })
}

/** A photo whose every word has the name, shown in what is published. */
async function showPhoto(issueId: string, articleId: string): Promise<void> {
  const { liveEditionId } = await db().issue.findUniqueOrThrow({ where: { id: issueId }, select: { liveEditionId: true } })
  const photo = await db().photo.create({
    data: {
      sha256: randomUUID(), format: 'jpeg', size: 1, width: 1, height: 1, fileName: `${NAME}.jpg`, caption: `${NAME}在渡口`, credit: `${NAME} 摄`,
      rights: `© ${NAME}`, alt: `${NAME}站在船头`, offered: { caption: `${NAME}` },
    },
  })
  await editPhoto(SYSTEM, photo.id, { revision: 1, alt: `${NAME}站在船尾` })
  await db().editionPhoto.create({ data: { editionId: liveEditionId ?? '', articleId, photoId: photo.id } })
}

/** An archive from which the page came, with the name in its own name, in that of the file and in what was said of it. */
async function archiveOf(pageId: string): Promise<void> {
  const failure = { code: 'entry-damaged', values: { file: `${NAME}.txt` } }
  await db().archiveImport.create({
    data: { name: `${NAME}.zip`, sha256: randomUUID(), size: 1, entries: { create: { position: 0, path: `${NAME}/1.txt`, state: 'refused', failure, pageId } } },
  })
}

/** A page of which every column that holds words has the name in some row: by the deeds by which it comes there. */
async function paperFullOfIt() {
  const paper = await importNew(anotherFile(BROKEN))
  const { title, issueId, pageId } = paper
  const [first = '', second = ''] = (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
  const [lin, wang] = [await colleague(), await colleague()]
  const tag = await tagArticle(SYSTEM, first, { label: NAME })
  const overIt = [`${NAME}说渡口复航`, `本报记者 ${NAME}`]
  await saveText(SYSTEM, first, await edited(first, (block, index) => ({ ...block, text: index < 2 ? inlines(overIt[index] ?? '') : block.text })))
  await publishSigned(issueId)
  await nameOtherwise(tag.id)
  await showPhoto(issueId, first)
  await archiveOf(pageId)

  const context = await deedContext(pageId)
  const line = (await workbenchPage(SYSTEM, pageId)).lines.find(({ text }) => text.startsWith('川'))?.line ?? -1
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(breakParagraph(context, { line })) })
  const words = await edited(first, (block, index) => (index === 2 ? { ...block, text: [{ text: '船工邵', marks: [{ type: 'bold' }] }, { text: `长 川说，${NAME}在。` }] } : block))
  await saveText(SYSTEM, first, words)
  for (const name of [`给${NAME}看过`, `${NAME}同意`]) await nameVersion(SYSTEM, { article: first, version: words.revision + 1, name })
  await ignoreSlip(SYSTEM, first, `doubled-character:长川说他[了了]船工邵长`)
  await issueNotice(SYSTEM, { kind: 'correction', article: first, text: `${NAME}应为船长。` })
  await writeComment(SYSTEM, first, { deed: 'write', id: randomUUID(), passage: { block: null, quote: `${NAME}说`, leading: '长川' }, text: `${NAME}是谁？`, mentions: [wang] })
  await refuseArticle(person('chief-editor'), { article: first, revision: (await deskArticle(SYSTEM, first)).revision, reason: `${NAME}的说法没有核实` })
  await assign(SYSTEM, { thing: { kind: 'article', id: first }, seen: null, assignee: lin, note: `问${NAME}`, due: null })

  const screen = { address: `/${title}/tags/${NAME}`, language: null, title, day: null, manyIssues: true }
  await keepImpression(screen, await stampsOf(screen), 'this build', { etag: '""', html: `<h1>${NAME}</h1>`, madeAt: new Date() })

  const { review } = await importDump(SYSTEM, placeOf(title, { fileName: `${NAME}.txt` }), anotherFile(BROKEN.replace('水退到', '水刚退到')))
  if (review === null) throw new RangeError('no Review was opened')
  await assign(SYSTEM, { thing: { kind: 'review', id: review }, seen: null, assignee: lin, note: `为${NAME}改的`, due: null })
  return { ...paper, first, second, review }
}

/** Sets aside a paragraph of an article that has the name. */
async function setParagraphAside(pageId: string, article: string): Promise<void> {
  const context = await deedContext(pageId)
  const block = context.page.articles.find(({ id }) => id === article)?.blocks.find((one) => one.role === 'body' && SEEN.test(plainText(one)))
  const step = stepOf(setAside(context, { blocks: [block?.id ?? ''] }, 'advertisement'))
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step })
}

test('every column that the list calls erased holds the name before, and none does after', async () => {
  const { title, pageId, first, review } = await paperFullOfIt()
  await setParagraphAside(pageId, first)
  await applyAll(review)
  const { review: waiting } = await importDump(SYSTEM, placeOf(title, { fileName: 'third.txt' }), anotherFile(BROKEN.replace('今晨六点', '今天六点')))
  const { review: { items } } = await deskReview(SYSTEM, waiting ?? '')
  const passage = items.find(({ kind }) => kind === 'passage')
  const texts = [inlines(`${NAME}说今天六点恢复摆渡`)]
  await decideOn(SYSTEM, waiting ?? '', { decisions: [{ item: passage?.key ?? '', print: passage?.print ?? '', choice: { take: 'edited', texts } }] })

  expect((await deskSearch(SYSTEM, { ...NO_DESK_SEARCH, q: NAME, title }))?.total).toBeGreaterThan(0)
  const erased = Object.entries(COLUMNS).filter(([, fate]) => fate === 'erased').map(([column]) => column)
  expect(await columnsWith()).toEqual(erased.toSorted())
  const found = await findForErasure(ADMIN, { title, terms: [NAME] })
  expect(found.pages).toMatchObject([{ id: pageId, articles: [{ id: first }] }])
  await erase(ADMIN, { terms: [NAME], reason: `${NAME}要求删除`, pages: [], articles: [first] })
  expect(await columnsWith()).toEqual([])
  expect((await findForErasure(ADMIN, { title, terms: [NAME] })).pages).toEqual([])
})

test('after it a Review is taken back and applied again, and the page keeps its law', async () => {
  const { pageId, first, review } = await paperFullOfIt()
  await applyAll(review)
  await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [], articles: [first] })
  const law = async () => {
    const { state, lines } = await workbenchPage(SYSTEM, pageId)
    return checkLaw(state, lines)
  }
  const words = async () => {
    const { state, lines } = await workbenchPage(SYSTEM, pageId)
    return [...state.articles.flatMap(({ blocks }) => blocks.map(plainText)), ...lines.map(({ text }) => text)].join('\n')
  }
  expect(await law()).toEqual([])
  await takeBackReview(SYSTEM, review)
  expect(await law()).toEqual([])
  expect(await words()).not.toMatch(SEEN)
  await applyAll(review)
  expect(await law()).toEqual([])
  expect(await words()).not.toMatch(SEEN)
  expect(await columnsWith()).toEqual([])
})

test('a break right before the name is made again at its very place', async () => {
  const { pageId } = await importNew(anotherFile(OLD.replace('邵长川', '\n邵长川')))
  const [first = ''] = (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
  const context = await deedContext(pageId)
  const { line } = (await workbenchPage(SYSTEM, pageId)).lines.find(({ text }) => text.startsWith(NAME)) ?? { line: -1 }
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision: context.revision, step: stepOf(breakParagraph(context, { line })) })
  const texts = async () => (await deskArticle(SYSTEM, first)).blocks.map((block) => plainText(block))
  const before = await texts()
  await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [], articles: [first] })
  await takeBack(pageId, 'undo')
  await takeBack(pageId, 'redo')
  expect(await texts()).toEqual(before.map((text) => text.replace(NAME, '■■■')))
})

test('a namesake in an article that was not chosen stays where a Review is taken back, too', async () => {
  const namesake = OLD.replace('木匠说', `木匠${NAME}说`)
  const { title, pageId } = await importNew(anotherFile(namesake))
  const [first = '', second = ''] = (await workbenchPage(SYSTEM, pageId)).state.articles.map(({ id }) => id)
  await saveText(SYSTEM, second, await edited(second, (block, index) => (index === 0 ? { ...block, text: inlines(`${NAME}做椅子`) } : block)))
  const { review } = await importDump(SYSTEM, placeOf(title), anotherFile(namesake.replace('水退到', '水刚退到')))
  await applyAll(review ?? '')
  await tagArticle(SYSTEM, second, { label: NAME })
  await tagArticle(SYSTEM, first, { label: NAME })
  const textOf = async (id: string) => (await deskArticle(SYSTEM, id)).blocks.map((block) => plainText(block)).join('\n')
  const before = await textOf(second)
  await erase(ADMIN, { terms: [NAME], reason: REASON, pages: [pageId], articles: [first] })
  expect(await textOf(first)).not.toMatch(SEEN)
  expect(await textOf(second)).toBe(before)
  await takeBackReview(SYSTEM, review ?? '')
  expect(await textOf(first)).not.toMatch(SEEN)
  expect(await textOf(second)).toBe(before)
  const { lines } = await workbenchPage(SYSTEM, pageId)
  expect(lines.filter(({ text }) => text.includes(NAME)).map(({ text }) => text)).toEqual([expect.stringContaining(`木匠${NAME}`)])
  expect(await db().articleTag.findMany({ where: { tag: { label: NAME }, articleId: { in: [first, second] } }, select: { articleId: true } })).toEqual([{ articleId: second }])
})
