/**
 * A program that puts the payloads into every text that a person or a dump can give, by the commands that take it and only as their
 * schemas let it in. Prints as JSON which screens show it (`Planted`).
 */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { BLOCK_ROLES } from '@/lib/article/block'
import { parseEdited } from '@/lib/article/document'
import { isSafeLink } from '@/lib/article/safe-link'
import type { EditedBlock } from '@/lib/article/settle'
import { type Actor, SYSTEM } from '@/lib/editorial/actor'
import { ALWAYS_ERRORS, FINDING_CODES } from '@/lib/editorial/preflight'
import { saveText } from '@/lib/server/articles/commands'
import { deskArticle } from '@/lib/server/articles/queries'
import { assign } from '@/lib/server/assignments/commands'
import { newAssignment } from '@/lib/server/assignments/schema'
import { writeComment } from '@/lib/server/comments/commands'
import { commentWish } from '@/lib/server/comments/schema'
import { closeDatabase, db } from '@/lib/server/db'
import { importDump } from '@/lib/server/dumps/commands'
import { dumpImport } from '@/lib/server/dumps/schema'
import { publishIssue } from '@/lib/server/editions/commands'
import { erase } from '@/lib/server/erasure/commands'
import { erasureOrder } from '@/lib/server/erasure/schema'
import { deskIssue } from '@/lib/server/issues/queries'
import { issueNotice } from '@/lib/server/notices/commands'
import { newNotice } from '@/lib/server/notices/schema'
import { newPerson } from '@/lib/server/people/schema'
import { addPhoto, editPhoto } from '@/lib/server/photos/commands'
import { photoEdit, photoIntake } from '@/lib/server/photos/schema'
import { refuseArticle } from '@/lib/server/sign-offs/commands'
import { createTag, tagArticleWith } from '@/lib/server/tags/commands'
import { newTag } from '@/lib/server/tags/schema'
import { createTitle, setHouseStyle, setSettings } from '@/lib/server/titles/commands'
import { entryFault, newTitle, settingsChange, STYLE_LIMITS, styleChange } from '@/lib/server/titles/schema'
import { nameVersion } from '@/lib/server/versions/commands'
import { versionName } from '@/lib/server/versions/schema'
import { loadVocabulary } from '@/lib/server/vocabularies/commands'
import { vocabulary } from '@/lib/server/vocabularies/schema'
import { bundles, PAYLOADS } from './catalogue'

/** The things that are full of payloads. */
export interface Planted {
  readonly paper: string
  readonly date: string
  readonly issue: string
  readonly pages: readonly { readonly id: string; readonly number: number }[]
  readonly articles: readonly { readonly id: string; readonly page: number; readonly ordinal: number }[]
  readonly withdrawn: string
  readonly tags: readonly { readonly id: string; readonly slug: string }[]
  readonly photos: readonly string[]
  readonly review: string
  readonly settled: string
}

const DATE = '2026-06-12'
/** So many pages: each article's roles hold a share of the payloads, and all pages together all of them. */
const PAGES = 6
/** Names of persons and tags: more would only make lists longer, and each has its own payloads. */
const MOST_PEOPLE = 250
const MOST_TAGS = 80
const MOST_TITLES = 40
/** Decoded, checked and rendered each. */
const MOST_PHOTOS = 8

/** One of some, counted on from the last to the first. */
function at<T>(those: readonly T[], index: number): T {
  const one = those[index % those.length]
  if (one === undefined) throw new RangeError('there are none of these')
  return one
}

const isPlain = (text: string) => parseEdited([{ id: null, role: 'body', text: [{ text }] }]).ok
const isStorable = (text: string) => !/[\0\p{Cs}]/u.test(text)

async function plantPeople(): Promise<readonly Actor[]> {
  const people = bundles(80).slice(0, MOST_PEOPLE).map((name, index): Actor & { email: string } => ({
    id: randomUUID(), role: 'editor', titles: {}, email: `p${index}@galley.example`,
    name: newPerson.parse({ email: `p${index}@galley.example`, name, role: 'editor' }).name,
  }))
  // By hand, because each password takes a tenth of a second to hash, and none of them signs in.
  await db().user.createMany({ data: people.map(({ id, name, email }) => ({ id: id ?? '', name, email, role: 'editor', passwordHash: '-' })) })
  return people
}

/** Titles by their names, the first of which publishes what it is given. */
async function plantTitles(): Promise<readonly string[]> {
  const names = bundles(80).slice(0, MOST_TITLES)
  const slugs: string[] = []
  for (const [index, name] of names.entries()) {
    const slug = `payloads-${index}`
    await createTitle(SYSTEM, newTitle.parse({ slug, name, language: index % 2 === 0 ? 'zh-CN' : 'en', timeZone: 'Asia/Shanghai' }))
    slugs.push(slug)
  }
  const severities = Object.fromEntries(FINDING_CODES.filter((code) => !ALWAYS_ERRORS.includes(code)).map((code) => [code, 'off']))
  await setSettings(SYSTEM, settingsChange.parse({ title: slugs[0], revision: 0, settings: { chain: [], unproofed: true, publishOnImport: false, severities } }))
  const chain = bundles(40).slice(0, 3).map((name, index) => ({ id: `own-${index}`, kind: 'review', name, roles: ['editor', 'administrator'] }))
  await setSettings(SYSTEM, settingsChange.parse({ title: slugs[1], revision: 0, settings: { chain, unproofed: false, publishOnImport: false, severities: {} } }))
  const entries = bundles(76, (text) => entryFault('labels', text) === null).slice(0, STYLE_LIMITS.entries)
  const style = { labels: entries, folio: entries, bylines: entries.map((text) => `${text} *`).filter((text) => entryFault('bylines', text) === null), headlines: 'before' }
  for (const title of slugs.slice(0, 2)) await setHouseStyle(SYSTEM, styleChange.parse({ title, revision: 0, style }))
  return slugs
}

/** Pages from dumps of payloads, each with a name and a file full of them. */
async function plantPages(title: string, pages: number, actor: Actor): Promise<readonly { id: string; number: number; issue: string }[]> {
  const planted = []
  for (let number = 1; number <= pages; number += 1) {
    const lines = PAYLOADS.filter((_, index) => pages === 1 || index % pages === number - 1)
    const { pageId, issueId } = await importDump(actor, placeOf(title, number), Buffer.from(`${lines.join('\n')}\n`))
    planted.push({ id: pageId, number, issue: issueId })
  }
  return planted
}

function placeOf(title: string, page: number) {
  return dumpImport.parse({
    title, date: DATE, page, pageName: at(bundles(40), page), issueNumber: at(bundles(40), 7), fileName: at(bundles(255), page),
  })
}

async function plantPhotos(actor: Actor): Promise<readonly string[]> {
  const ids: string[] = []
  for (let index = 0; index < MOST_PHOTOS; index += 1) {
    const told = at(bundles(2_000), index).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const bytes = await sharp({ create: { width: 320, height: 240, channels: 3, background: { r: index, g: 100, b: 200 } } })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${told}</rdf:li>
        </rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`).jpeg().toBuffer()
    const { photo } = await addPhoto(actor, bytes, photoIntake.parse({ fileName: at(bundles(255, isStorable), index) }))
    const words = {
      caption: at(bundles(2_000, isStorable), index), credit: at(bundles(200, isStorable), index), rights: at(bundles(1_000, isStorable), index),
      alt: at(bundles(1_000, isStorable), index),
    }
    await editPhoto(actor, photo.id, photoEdit.parse({ revision: photo.revision, ...words }))
    ids.push(photo.id)
  }
  return ids
}

/** Blocks of every role, each with the share of the payloads that falls to a page; the first page has all of them in its body, too. */
function blocksOf(page: number, photos: readonly string[]): readonly EditedBlock[] {
  const share = bundles(Math.ceil(PAYLOADS.join(' ').length / PAGES), isPlain)
  const text = at(share, page)
  const names = bundles(200, isPlain)
  const links = PAYLOADS.filter(isPlain).map((payload) => `https://example.org/${payload}`).filter(isSafeLink)
  const roles = BLOCK_ROLES.filter((role) => role !== 'damaged').map((role, index): EditedBlock => ({
    id: null, role, text: [{ text, marks: index % 2 === 0 ? [] : [{ type: 'bold' }, { type: 'italic' }] }],
    ...(role === 'byline' ? { people: [0, 1, 2].map((own) => ({ role: at(names, page + own), name: at(names, page * 3 + own), affiliation: at(names, page * 7 + own) })) } : {}),
    ...(role === 'caption' ? { picture: { photo: at(photos, page), alt: at(bundles(1_000, isPlain), page), crop: null, focus: null } } : {}),
  }))
  const linked = links.filter((_, index) => index % PAGES === page - 1).map((href): EditedBlock => ({ id: null, role: 'body', text: [{ text: href, marks: [{ type: 'link', href }] }] }))
  const body = page === 1 ? PAYLOADS.filter(isPlain).map((payload): EditedBlock => ({ id: null, role: 'body', text: [{ text: payload }] })) : []
  return [...roles, ...linked, ...body]
}

async function plantText(actor: Actor, article: string, page: number, photos: readonly string[]): Promise<void> {
  const { revision, blocks } = await deskArticle(SYSTEM, article)
  const former = blocks.map(({ id, role, text }): EditedBlock => ({ id, role, text }))
  await saveText(actor, article, { revision, version: randomUUID(), blocks: [...blocksOf(page, photos), ...former] })
  await nameVersion(actor, versionName.parse({ article, version: revision + 1, name: at(bundles(60), page) }))
}

async function plantTags(actor: Actor, article: string): Promise<readonly string[]> {
  const labels = bundles(190, isStorable).slice(0, MOST_TAGS)
  const ids: string[] = []
  for (const [index, label] of labels.entries()) {
    const wanted = { vocabulary: index % 2 === 0 ? 'free' : 'people', label, labelEn: at(labels, index + 3), synonyms: [`${at(labels, index + 7)} also`], sure: true }
    ids.push((await createTag(actor, newTag.parse(wanted))).id)
  }
  await tagArticleWith(actor, article, ids.map((tag) => ({ tag })))
  for (let index = 0; index < 3; index += 1) {
    await loadVocabulary(actor, vocabulary.parse({
      slug: `payloads-${index}`, name: at(bundles(80), index), source: at(bundles(400), index), release: at(bundles(80), index + 9),
      entries: labels.map((label, entry) => ({ code: `${entry}`, label: `${label} ${index}`, labelEn: label, parent: null, synonyms: [label] })),
    }))
  }
  return ids
}

async function plantWords(people: readonly Actor[], article: string, thing: { readonly kind: 'article'; readonly id: string }): Promise<void> {
  for (const [index, text] of bundles(400, isStorable).entries()) {
    const passage = { block: null, quote: at(bundles(40), index), leading: '' }
    const wish = commentWish.parse({ deed: 'write', id: randomUUID(), passage, text, mentions: [] })
    if (wish.deed === 'write') await writeComment(at(people, index), article, wish)
  }
  await assign(at(people, 1), newAssignment.parse({ thing, seen: null, assignee: at(people, 2).id, note: at(bundles(200), 4), due: null }))
}

async function plant(): Promise<Planted> {
  const people = await plantPeople()
  const [paper = '', unpublished = ''] = await plantTitles()
  const pages = await plantPages(paper, PAGES, at(people, 0))
  const photos = await plantPhotos(at(people, 3))
  const issue = at(pages, 0).issue
  const first: string[] = []
  for (const { id, number } of pages) {
    const { id: article } = await db().article.findFirstOrThrow({ where: { pageId: id }, orderBy: { position: 'asc' }, select: { id: true } })
    await plantText(at(people, number), article, number, photos)
    first.push(article)
  }
  const tags = await plantTags(SYSTEM, at(first, 0))
  await publishIssue(SYSTEM, issue)
  for (const text of bundles(2_000, isStorable)) await issueNotice(SYSTEM, newNotice.parse({ kind: 'correction', article: at(first, 0), text }))
  const withdrawn = at(first, PAGES - 1)
  await issueNotice(SYSTEM, newNotice.parse({ kind: 'withdrawal', article: withdrawn, text: at(bundles(2_000, isStorable), 0) }))
  await plantWords(people, at(first, 0), { kind: 'article', id: at(first, 0) })

  const [page] = await plantPages(unpublished, 1, at(people, 5))
  const settled = await db().article.findFirstOrThrow({ where: { pageId: page?.id ?? '' }, select: { id: true, revision: true } })
  await refuseArticle(SYSTEM, { article: settled.id, revision: settled.revision, reason: at(bundles(1_000, isStorable), 2) })
  await eraseSomething(unpublished)
  const { review } = await importDump(at(people, 6), placeOf(paper, 1), Buffer.from(`${PAYLOADS.toReversed().join('\n')}\n`))
  const { pages: shown } = await deskIssue(SYSTEM, issue)
  const slugs = await db().tag.findMany({ where: { id: { in: [...tags] } }, select: { id: true, slug: true } })
  return {
    paper, date: DATE, issue, pages: pages.map(({ id, number }) => ({ id, number })),
    articles: shown.flatMap(({ number, articles }) => articles.map(({ id, ordinal }) => ({ id, page: number, ordinal }))),
    withdrawn, tags: slugs, photos, review: review ?? '', settled: settled.id,
  }
}

async function eraseSomething(title: string): Promise<void> {
  const { pageId } = await importDump(SYSTEM, dumpImport.parse({ title, date: DATE, page: 9, fileName: 'x.txt' }), Buffer.from('邵长川说，渡口还在。\n船工邵长川说，水退了。\n'))
  const articles = await db().article.findMany({ where: { pageId }, select: { id: true } })
  const reason = at(bundles(1_000, isStorable), 3)
  await erase(SYSTEM, erasureOrder.parse({ terms: ['邵长川'], reason, pages: [pageId], articles: articles.map(({ id }) => id) }))
}

process.stdout.write(JSON.stringify(await plant()))
await closeDatabase()
