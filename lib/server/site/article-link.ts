/** An article as a list shows it. */
export interface SiteArticleLink {
  readonly page: number
  readonly ordinal: number
  readonly headline: string
}

/** What a tag names. */
export type SiteTagKind = 'subject' | 'place' | 'person' | 'organisation' | 'series'

/** A tag as readers see it. */
export interface SiteTag {
  readonly slug: string
  readonly label: string
  readonly labelEn: string | null
}
