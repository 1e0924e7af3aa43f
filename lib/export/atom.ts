import { opening } from '../article/opening'
import {
  articleAddress, type ExportedArticle, type ExportedIssue, type ExportedTitle, lastChange, lastingName, pageName,
} from './exported'
import { element, type Xml, xmlDocument } from './xml'

/** The media type of a feed. */
export const ATOM_TYPE = 'application/atom+xml; charset=utf-8'

/** An article of a feed with the issue that printed it. */
export interface FeedEntry {
  readonly issue: ExportedIssue
  readonly article: ExportedArticle
}

/** What a feed is of. */
export interface Feed {
  /** A UUID that stays. */
  readonly id: string
  readonly title: ExportedTitle
  /** What it is called: 江村日报. */
  readonly name: string
  /** The address of the screen of the same, and its own, in full. */
  readonly screen: string
  readonly self: string
  /** The newest first. */
  readonly entries: readonly FeedEntry[]
  /** When nothing is in it yet: RFC 3339. */
  readonly begun: string
}

/** Some three lines of a list: who wants more follows the link. */
const SUMMARY = 240

/**
 * A feed as Atom (RFC 4287). Whatever the texts hold, it is well-formed. Its ids are UUIDs of what it is of and never change;
 * `updated` is when readers saw the Edition first, or the day of a later correction. An entry has the article's opening and no
 * more, so that a hundred of them stay small.
 */
export function atomFeed(base: string, { id, title, name, screen, self, entries, begun }: Feed): string {
  const updated = entries.map(({ issue, article }) => changeOf(issue, article)).reduce((last, at) => (at > last ? at : last), '')
  return xmlDocument(element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': title.language }, [
    element('id', {}, lastingName(id)),
    element('title', {}, name),
    element('updated', {}, updated === '' ? begun : updated),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: screen }),
    element('generator', {}, 'Galley'),
    element('author', {}, [element('name', {}, title.name)]),
    ...entries.map((entry) => entryOf(base, entry, title)),
  ]))
}

function entryOf(base: string, { issue, article }: FeedEntry, feed: ExportedTitle): Xml {
  const { content, language, tags } = article
  const address = articleAddress(base, issue, article)
  const summary = [content.deck ?? content.standfirst, ...opening(content, SUMMARY)].filter((part) => part !== null).join(' ')
  const section = pageName(issue, article.page)
  return element('entry', { 'xml:lang': language === feed.language ? null : language }, [
    element('id', {}, lastingName(article.id)),
    element('title', {}, article.headline),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('published', {}, issue.published),
    element('updated', {}, changeOf(issue, article)),
    ...content.authors.map((author) => element('author', {}, [element('name', {}, author)])),
    section === '' ? null : element('category', { term: section }),
    ...tags.map(({ slug, label }) => element('category', { term: slug, label })),
    summary === '' ? null : element('summary', {}, summary),
  ])
}

/** Atom knows times and no days: the day of a correction begins at midnight. */
function changeOf(issue: ExportedIssue, article: ExportedArticle): string {
  const at = lastChange(issue, article)
  return at.includes('T') ? at : `${at}T00:00:00Z`
}
