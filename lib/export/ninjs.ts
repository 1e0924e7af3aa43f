import { countCharacters } from '../article/characters'
import { escapeHtml, toHtml } from '../article/to-html'
import { ISSUE_FILES, articleFile, issueFile, pagePath, tagPath, titlePath } from '../editorial/address'
import {
  absolute, articleAddress, type ExportedArticle, type ExportedIssue, type ExportedTag, type ExportWords, issueAddress, lastingName, pageName,
} from './exported'
import type { Json, JsonObject } from './json'
import { CARD, cardAddress, exportedPicture, type ExportedPicture, picturesOf } from './pictures'
import { bodyText } from './plain-text'

/** IPTC has registered no media type for ninjs: it is JSON, of the profile that its schema names. */
export const NINJS_TYPE = 'application/json; charset=utf-8'

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' } as const

/** What the forms for machines are called among the renditions of an item, and their media types. */
const FORMS: Readonly<Record<(typeof ISSUE_FILES)[number], { readonly name: string; readonly contentType: string }>> = {
  'ninjs.json': { name: 'ninjs', contentType: 'application/json' },
  'text.txt': { name: 'text', contentType: 'text/plain' },
  'text.md': { name: 'markdown', contentType: 'text/markdown' },
}

/** An article as a news item of ninjs 3.1, whole: text and HTML, pictures, people, places and subjects with the codes of their lists. */
export function articleNinjs(base: string, issue: ExportedIssue, article: ExportedArticle, words: ExportWords): JsonObject {
  return { standard: STANDARD, ...articleItem(base, issue, article, words) }
}

/** An issue as a composite news item whose associations are its articles, each whole, in the order of its pages. */
export function issueNinjs(base: string, issue: ExportedIssue, articles: readonly ExportedArticle[], words: ExportWords): JsonObject {
  const { id, title, date, number } = issue
  const address = issueAddress(base, issue)
  return {
    standard: STANDARD,
    uri: lastingName(id),
    type: 'composite',
    representationType: 'full',
    version: `${issue.edition}`,
    ...times(issue),
    language: title.language,
    title: [title.name, words.day(date), ...(number === null ? [] : [words.issue(number)])].join(' '),
    infoSources: [source(base, issue)],
    altIds: [
      { role: 'address', value: address }, { role: 'issue-date', value: date }, ...(number === null ? [] : [{ role: 'issue-number', value: number }]),
    ],
    renditions: renditions(address, (file) => absolute(base, issueFile(title.slug, date, file))),
    associations: articles.map((article) => ({
      name: article.headline, rel: words.page(article.page, pageName(issue, article.page)), ...articleItem(base, issue, article, words),
    })),
  }
}

function times(issue: ExportedIssue): JsonObject {
  return { firstCreated: issue.published, versionCreated: issue.changed, pubStatus: 'usable' }
}

function source(base: string, { title }: ExportedIssue): JsonObject {
  return { name: title.name, role: 'publisher', uri: absolute(base, titlePath(title.slug)) }
}

function renditions(address: string, file: (form: (typeof ISSUE_FILES)[number]) => string): readonly JsonObject[] {
  return [
    { name: 'web', href: address, contentType: 'text/html' },
    ...ISSUE_FILES.map((form) => ({ ...FORMS[form], href: file(form) })),
  ]
}

function articleItem(base: string, issue: ExportedIssue, article: ExportedArticle, words: ExportWords): JsonObject {
  const { content, page, ordinal, headline, language, tags, corrections } = article
  const { title, date, number } = issue
  const address = articleAddress(base, issue, article)
  const text = bodyText(content)
  const html = toHtml(content, (picture) => pictureElement(exportedPicture(base, picture)))
  const characters = countCharacters(text)
  const pictures = picturesOf(base, content)
  return {
    uri: lastingName(article.id),
    type: 'text',
    representationType: 'full',
    version: `${issue.edition}`,
    ...times(issue),
    language,
    title: headline,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: content.headline ?? headline },
      ...[['label', content.label] as const, ['kicker', content.kicker] as const, ['deck', content.deck] as const]
        .flatMap(([role, value]) => (value === null ? [] : [{ role, contentType: 'text/plain', value }])),
    ],
    ...(content.standfirst === null ? {} : { descriptions: [{ role: 'summary', contentType: 'text/plain', value: content.standfirst }] }),
    bodies: [
      { role: 'main', contentType: 'text/plain', charCount: characters, value: text },
      { role: 'main', contentType: 'text/html', charCount: characters, value: html },
    ],
    ...(content.bylines.length > 0 ? { by: content.bylines.join(' ') } : {}),
    ...aboutOf(base, issue, content.authors, tags),
    infoSources: [source(base, issue)],
    ...(corrections.length === 0 ? {} : { edNote: corrections.map((one) => `${words.correction} ${words.day(one.day)} ${one.text}`).join('\n') }),
    altIds: [
      { role: 'address', value: address }, { role: 'issue', value: lastingName(issue.id) }, { role: 'issue-date', value: date },
      ...(number === null ? [] : [{ role: 'issue-number', value: number }]),
      { role: 'print-page', value: `${page}` }, { role: 'print-page-address', value: absolute(base, pagePath(title.slug, date, page)) },
      { role: 'ordinal', value: `${ordinal}` },
    ],
    renditions: [
      ...renditions(address, (file) => absolute(base, articleFile(title.slug, date, page, ordinal, file))),
      { name: 'card', href: cardAddress(base, issue, article), contentType: 'image/png', ...CARD },
    ],
    ...(pictures.length === 0 ? {} : { associations: pictures.map(pictureItem) }),
  }
}

/** Who wrote it, and who and what it is about: people, organisations, places, and the rest as subjects. */
function aboutOf(base: string, { title }: ExportedIssue, authors: readonly string[], tags: readonly ExportedTag[]): JsonObject {
  const about = (...kinds: readonly ExportedTag['kind'][]) => tags.filter(({ kind }) => kinds.includes(kind)).map((tag) => ({
    name: tag.label, rel: tag.kind === 'series' ? 'series' : 'about', uri: conceptAddress(tag) ?? absolute(base, tagPath(title.slug, tag.slug)),
    ...(tag.code === null ? {} : { literal: tag.code }),
  }))
  const lists: readonly (readonly [string, readonly Json[]])[] = [
    ['people', [...authors.map((name) => ({ name, rel: 'author' })), ...about('person')]],
    ['organisations', about('organisation')], ['places', about('place')], ['subjects', about('subject', 'series')],
  ]
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0))
}

/** The address that the maker of a vocabulary gives a concept; null where it gives none. */
function conceptAddress({ code }: Pick<ExportedTag, 'code'>): string | null {
  const topic = /^medtop:(\d{8})$/.exec(code ?? '')?.[1]
  return topic === undefined ? null : `http://cv.iptc.org/newscodes/mediatopic/${topic}`
}

function pictureElement(picture: Pick<ExportedPicture, 'address' | 'width' | 'height' | 'alt'>): string {
  return `<img src="${escapeHtml(picture.address)}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(picture.alt)}">`
}

function pictureItem({ address, width, height, alt, caption, credit }: ExportedPicture, index: number): JsonObject {
  return {
    name: `picture ${index + 1}`, rel: 'illustration', uri: address, type: 'picture',
    ...(caption === '' && alt === '' ? {} : {
      descriptions: [['caption', caption] as const, ['alt', alt] as const].flatMap(([role, value]) => (value === '' ? [] : [{ role, contentType: 'text/plain', value }])),
    }),
    ...(credit === '' ? {} : { by: credit, copyrightHolder: credit }),
    renditions: [{ name: 'main', href: address, contentType: 'image/webp', width, height }],
  }
}
