import type { ReactNode } from 'react'
import { carryLanguage } from '@/components/site/carry-language'
import { type ScreenHead, SiteDocument } from '@/components/site/document'
import type { SiteWords } from '@/components/site/words'
import type { Language } from '@/lib/language/language'
import { absolute } from '@/lib/export/exported'
import { faces, stylesheet } from '@/lib/server/site/assets/stylesheet'
import { siteBase } from '@/lib/server/site/base'

/** A screen of the reading site: what it is called, and what stands between its first and its last line. */
export interface Screen {
  readonly head: ScreenHead
  readonly body: ReactNode
  readonly status?: number
}

/** How a screen is to be printed. */
export interface Printing {
  readonly address: string
  /** The language in which the screen speaks unasked; null where that is the browser's. */
  readonly own: Language | null
  readonly words: SiteWords
}

/** A screen as a whole page of HTML. React writes it once and is not sent along: nothing of the site needs it in a browser. */
export async function printed({ head, body }: Screen, { address, own, words }: Printing): Promise<string> {
  // A static import of it is refused in everything that Next renders by itself.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const styles = { site: `/site.css?v=${stylesheet().version}`, faces: `/faces.css?v=${faces().version}` }
  const html = renderToStaticMarkup(
    <SiteDocument head={{ ...head, canonical: head.canonical && absolute(siteBase(), head.canonical) }} address={address} own={own} words={words} styles={styles}>
      {body}
    </SiteDocument>,
  )
  return `<!DOCTYPE html>${carryLanguage(html, words.asked)}`
}
