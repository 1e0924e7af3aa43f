import type { ReactNode } from 'react'
import { type Language, LANGUAGE_TAGS } from '@/lib/language/language'
import { FIRST_SCRIPT } from './first-script'
import { SiteFooter } from './site-footer'
import type { SiteWords } from './words'

/** What the head of a page tells machines beside its title, as plain values. */
export interface HeadLink {
  readonly rel: string
  readonly href: string
  readonly type?: string
  readonly title?: string
}
export type HeadFact = { readonly name: string; readonly content: string } | { readonly property: string; readonly content: string }

/** What a screen is called, and what it tells machines. */
export interface ScreenHead {
  readonly title: string
  readonly description?: string
  /** The one address of what is shown, in full; null where there is none to be found again. */
  readonly canonical: string | null
  readonly authors?: readonly string[]
  /** Whether a search engine should leave it out. */
  readonly unlisted?: boolean
  readonly links?: readonly HeadLink[]
  readonly facts?: readonly HeadFact[]
  /** JSON-LD, as text in which no `<` stands. */
  readonly data?: string
}

/** The addresses of the styles, by which browsers may keep them for good. */
export interface Styles {
  readonly site: string
  readonly faces: string
}

/** A whole page of the reading site. It needs no script, and loads nothing that its text would wait for but one stylesheet. */
export function SiteDocument({ head, address, own, words, styles, children }: {
  readonly head: ScreenHead
  readonly address: string
  readonly own: Language | null
  readonly words: SiteWords
  readonly styles: Styles
  readonly children: ReactNode
}) {
  return (
    <html lang={LANGUAGE_TAGS[words.language]}>
      <Head head={head} styles={styles} />
      <body>
        <div className="site">
          <a className="skip" href="#main">{words.t('skip')}</a>
          {children}
          <SiteFooter words={words} address={address} own={own} />
        </div>
        <link rel="stylesheet" href={styles.faces} />
      </body>
    </html>
  )
}

function Head({ head, styles }: { readonly head: ScreenHead; readonly styles: Styles }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title}</title>
      <script dangerouslySetInnerHTML={{ __html: FIRST_SCRIPT }} />
      <link rel="stylesheet" href={styles.site} />
      {head.description !== undefined && <meta name="description" content={head.description} />}
      {head.authors?.map((name) => <meta key={name} name="author" content={name} />)}
      {head.unlisted && <meta name="robots" content="noindex" />}
      {head.canonical !== null && <link rel="canonical" href={head.canonical} />}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf7f0" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161512" />
      {head.links?.map((link) => <link key={`${link.rel} ${link.href}`} {...link} />)}
      {head.facts?.map((fact, index) => <meta key={index} {...fact} />)}
      {head.data !== undefined && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: head.data }} />}
    </head>
  )
}
