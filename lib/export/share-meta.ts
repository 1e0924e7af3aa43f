import { articleAddress, type ExportedArticle, type ExportedIssue, lastChange, pageName } from './exported'
import { descriptionOf } from './news-article'
import { CARD, cardAddress } from './pictures'

/** A `meta` of a document's head: `property` as Open Graph has it, `name` as Twitter has it. */
export type ShareMeta =
  | { readonly property: string; readonly content: string }
  | { readonly name: string; readonly content: string }

/** Open Graph writes languages with an underscore, and wants a country. */
function locale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize()
  return region === undefined ? code : `${code}_${region}`
}

/** What others are told of an article when somebody shares it: Open Graph and Twitter, with the picture that is made for it. */
export function shareMeta(base: string, issue: ExportedIssue, article: ExportedArticle): readonly ShareMeta[] {
  const { headline, content, language, tags, page } = article
  const card = cardAddress(base, issue, article)
  const section = pageName(issue, page)
  const alt = [issue.title.name, content.kicker, headline].filter((part) => part !== null).join(' ')
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'article'], ['og:site_name', issue.title.name], ['og:title', headline], ['og:description', descriptionOf(article)],
    ['og:url', articleAddress(base, issue, article)], ['og:locale', locale(language)],
    ['og:image', card], ['og:image:type', 'image/png'], ['og:image:width', `${CARD.width}`], ['og:image:height', `${CARD.height}`], ['og:image:alt', alt],
    ['article:published_time', issue.date], ['article:modified_time', lastChange(issue, article)], ['article:section', section],
    ...content.authors.map((author): [string, string] => ['article:author', author]),
    ...tags.map(({ label }): [string, string] => ['article:tag', label]),
  ]
  const names: readonly (readonly [string, string])[] = [
    ['twitter:card', 'summary_large_image'], ['twitter:title', headline], ['twitter:description', descriptionOf(article)],
    ['twitter:image', card], ['twitter:image:alt', alt],
  ]
  return [
    ...properties.filter(([, said]) => said !== '').map(([property, said]) => ({ property, content: said })),
    ...names.filter(([, said]) => said !== '').map(([name, said]) => ({ name, content: said })),
  ]
}
