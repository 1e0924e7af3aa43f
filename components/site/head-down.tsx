import type { CSSProperties } from 'react'
import type { SetArticle } from './article-setting'
import { sizeDown } from './article-setting'
import { linesDown, setDown } from './lines-down'

/** The head of an article whose headline runs down beside its text. On a phone it runs across, so marks that turn are there in both forms. */
export function HeadDown({ article, href, depth }: {
  readonly article: SetArticle
  readonly href: string
  /** How many lines the text beside it has. */
  readonly depth: number
}) {
  const { content: { label, kicker, headlineLines, deck, bylines }, headline, language } = article
  const lines = linesDown(headlineLines.length > 0 ? headlineLines : [headline], language)
  const given: CSSProperties & Readonly<Record<'--down', number>> = { '--down': Math.round(sizeDown(lines, depth) * 100) / 100 }
  return (
    <header className="head-down" style={given}>
      {label && <p className="head-down-label">{label}</p>}
      {kicker && <p className="head-down-beside"><Turning text={kicker} /></p>}
      <h2 className="head-down-headline">
        <a href={href}>{lines.map((line, index) => <span key={index} className="head-down-line"><Turning text={line} /></span>)}</a>
      </h2>
      {deck && <p className="head-down-beside"><Turning text={deck} /></p>}
      {bylines.length > 0 && <p className="head-down-bylines">{bylines.map((byline, index) => <span key={index}>{byline}</span>)}</p>}
    </header>
  )
}

/** A text with each mark that lies on its side in a line that runs down in two forms, of which the styles show one. */
function Turning({ text }: { readonly text: string }) {
  return text.split(/([“”‘’])/).map((part, index) => (index % 2 === 0 ? part : (
    <span key={index}><span className="head-down-turned">{setDown(part)}</span><span className="head-down-flat">{part}</span></span>
  )))
}
