import { articleFile, issueFile, tagFeedPath, titleFeedPath } from '../editorial/address'

/** A `<link rel="alternate">` of a document's head: the same in another form, or a feed. */
export interface Alternate {
  readonly rel: 'alternate'
  readonly type: string
  readonly href: string
  readonly title: string
}

/** The feed of a title; every one of its screens names it. */
export function feedAlternate(title: { readonly slug: string; readonly name: string }): Alternate {
  return { rel: 'alternate', type: 'application/atom+xml', href: titleFeedPath(title.slug), title: title.name }
}

/** The feed of what a title printed under a tag. */
export function tagFeedAlternate(
  title: { readonly slug: string; readonly name: string }, tag: { readonly slug: string; readonly label: string },
): Alternate {
  return { rel: 'alternate', type: 'application/atom+xml', href: tagFeedPath(title.slug, tag.slug), title: `${title.name} ${tag.label}` }
}

function formats(address: (file: 'ninjs.json' | 'text.md' | 'text.txt') => string): readonly Alternate[] {
  return [
    // IPTC has registered no media type of its own for ninjs.
    { rel: 'alternate', type: 'application/json', href: address('ninjs.json'), title: 'ninjs' },
    { rel: 'alternate', type: 'text/markdown', href: address('text.md'), title: 'Markdown' },
    { rel: 'alternate', type: 'text/plain', href: address('text.txt'), title: 'Text' },
  ]
}

/** An issue in the forms for machines. */
export function issueAlternates(title: string, day: string): readonly Alternate[] {
  return formats((file) => issueFile(title, day, file))
}

/** An article in the forms for machines. */
export function articleAlternates(title: string, day: string, page: number, ordinal: number): readonly Alternate[] {
  return formats((file) => articleFile(title, day, page, ordinal, file))
}
