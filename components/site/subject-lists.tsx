import { articlePath, contributorPath, tagPath } from '@/lib/editorial/address'
import { dayInWords } from '@/lib/language/day-in-words'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteTag, SiteTagKind } from '@/lib/server/site/article-link'
import type { SiteContributor, SiteSeries, SiteUsedTag } from '@/lib/server/site/subjects/queries'
import type { SiteTitle } from '@/lib/server/site/titles/queries'
import type { SiteWords } from './words'

/** What tags name, in the order in which readers are shown it. */
const KINDS: readonly SiteTagKind[] = ['subject', 'place', 'person', 'organisation', 'series']

/** What a tag is called on a screen. */
export function tagName({ label, labelEn }: Pick<SiteTag, 'label' | 'labelEn'>, { language }: SiteWords): string {
  return (language === 'en' && labelEn) || label
}

/** The tags of a title by what they name. */
export function TagLists({ title, tags, words }: { readonly title: SiteTitle; readonly tags: readonly SiteUsedTag[]; readonly words: SiteWords }) {
  return KINDS.map((kind) => {
    const ofKind = tags.filter((tag) => tag.kind === kind)
    return ofKind.length > 0 && (
      <section key={kind} className="subject-lists-kind" aria-labelledby={`kind-${kind}`}>
        <h2 id={`kind-${kind}`}>{words.t(`tags.kinds.${kind}`)}</h2>
        <ul>
          {ofKind.map((tag) => <li key={tag.slug}><a href={tagPath(title.slug, tag.slug)} rel="tag">{tagName(tag, words)}</a> <small>{tag.used}</small></li>)}
        </ul>
      </section>
    )
  })
}

/** The series of a title, each with its newest part. */
export function SeriesList({ title, series, words }: { readonly title: SiteTitle; readonly series: readonly SiteSeries[]; readonly words: SiteWords }) {
  return (
    <ul className="subject-lists-series">
      {series.map((one) => (
        <li key={one.slug}>
          <h2><a href={tagPath(title.slug, one.slug)}>{tagName(one, words)}</a></h2>
          <p>{words.t('series.parts', { count: one.parts })}</p>
          <p lang={textLanguage(one.newest.headline, title.language)}>
            <a href={articlePath(title.slug, one.newest.date, one.newest.page, one.newest.ordinal)}>{one.newest.headline}</a>
          </p>
          <p><time dateTime={one.newest.date}>{dayInWords(one.newest.date, words.language)}</time></p>
        </li>
      ))}
    </ul>
  )
}

/** Who writes for a title. */
export function ContributorList({ title, contributors }: { readonly title: SiteTitle; readonly contributors: readonly SiteContributor[] }) {
  return (
    <ul className="subject-lists-names">
      {contributors.map(({ name, used }) => <li key={name}><a href={contributorPath(title.slug, name)} lang={textLanguage(name, title.language)}>{name}</a> <small>{used}</small></li>)}
    </ul>
  )
}
