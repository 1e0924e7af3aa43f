import { countCharacters } from '../article/characters'
import { opening } from '../article/opening'
import { toText } from '../article/to-text'
import { pagePath, tagPath, titlePath } from '../editorial/address'
import {
  absolute, articleAddress, type ExportedArticle, type ExportedIssue, type ExportedTitle, type ExportWords, issueAddress, lastChange,
  pageName,
} from './exported'
import type { JsonObject } from './json'
import { CARD, cardAddress, type ExportedPicture, picturesOf } from './pictures'

/** Search engines show about this much of a description, in characters. */
const DESCRIPTION = 120

/** What an article is said to be about in one or two sentences; empty where it has no words. */
export function descriptionOf({ content }: Pick<ExportedArticle, 'content'>): string {
  return content.standfirst ?? content.deck ?? opening(content, DESCRIPTION).join(' ')
}

function publisher(base: string, { slug, name }: ExportedTitle): JsonObject {
  const url = absolute(base, titlePath(slug))
  return { '@type': 'NewsMediaOrganization', '@id': `${url}#publisher`, name, url }
}

/** The issue as a part of its paper. */
function publicationIssue(base: string, issue: ExportedIssue): JsonObject {
  const { title: { slug, name, language }, number, date } = issue
  const url = issueAddress(base, issue)
  const paper = absolute(base, titlePath(slug))
  return {
    '@type': 'PublicationIssue', '@id': url, url, datePublished: date,
    ...(number === null ? {} : { issueNumber: number }),
    isPartOf: { '@type': 'Newspaper', '@id': paper, name, url: paper, inLanguage: language },
  }
}

function image({ address, width, height, caption, credit }: ExportedPicture): JsonObject {
  return {
    '@type': 'ImageObject', url: address, width, height,
    ...(caption === '' ? {} : { caption }), ...(credit === '' ? {} : { creditText: credit }),
  }
}

/**
 * An article as schema.org's NewsArticle: with its page and its printed edition, the issue that it is a part of, its pictures, and
 * what the paper corrected in it since. The day of its issue is when it was published, for a paper of 1987, too.
 */
export function newsArticle(base: string, issue: ExportedIssue, article: ExportedArticle): JsonObject {
  const { content, page, headline, language, tags, corrections } = article
  const address = articleAddress(base, issue, article)
  const section = pageName(issue, page)
  const description = descriptionOf(article)
  const under = content.deck ?? content.kicker
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline,
    ...(under === null ? {} : { alternativeHeadline: under }),
    ...(description === '' ? {} : { description }),
    ...(section === '' ? {} : { articleSection: section }),
    printPage: `${page}`,
    printEdition: issue.number ?? issue.date,
    ...(content.dateline === null ? {} : { dateline: content.dateline }),
    datePublished: issue.date,
    dateModified: lastChange(issue, article),
    inLanguage: language,
    isAccessibleForFree: true,
    wordCount: countCharacters(toText(content)),
    author: content.authors.length > 0 ? content.authors.map((name) => ({ '@type': 'Person', name })) : publisher(base, issue.title),
    publisher: publisher(base, issue.title),
    image: [...picturesOf(base, content).map(image), { '@type': 'ImageObject', url: cardAddress(base, issue, article), ...CARD }],
    isPartOf: publicationIssue(base, issue),
    ...(tags.length === 0 ? {} : {
      keywords: tags.map(({ label }) => label),
      about: tags.filter(({ kind }) => kind !== 'series').map((tag) => ({
        '@type': THINGS[tag.kind], name: tag.label, url: absolute(base, tagPath(issue.title.slug, tag.slug)),
      })),
    }),
    ...(corrections.length === 0 ? {} : {
      correction: corrections.map(({ text, day }) => ({ '@type': 'CorrectionComment', text, datePublished: day })),
    }),
  }
}

/** What the things that tags name are in schema.org. */
const THINGS = { subject: 'Thing', place: 'Place', person: 'Person', organisation: 'Organization', series: 'CreativeWorkSeries' } as const

/** The way to an article from its paper: paper, day, page, headline. */
export function breadcrumbs(
  base: string, issue: ExportedIssue, { page, headline, ordinal }: Pick<ExportedArticle, 'page' | 'headline' | 'ordinal'>, words: ExportWords,
): JsonObject {
  const { title, date } = issue
  const steps: readonly (readonly [string, string])[] = [
    [title.name, absolute(base, titlePath(title.slug))],
    [words.day(date), issueAddress(base, issue)],
    [words.page(page, pageName(issue, page)), absolute(base, pagePath(title.slug, date, page))],
    [headline, articleAddress(base, issue, { page, ordinal })],
  ]
  return {
    '@context': 'https://schema.org', '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item })),
  }
}
