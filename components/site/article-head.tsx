import { classes } from '@/components/ui/classes'
import type { ArticleContent } from '@/lib/article/content'
import { Headline } from './headline'

/** The head of an article: label, kicker, headline, deck, standfirst, bylines, as far as it has them. */
export function ArticleHead({ content, headline, language, level, href, size = 'page' }: {
  readonly content: ArticleContent
  readonly headline: string
  readonly language: string
  readonly level: 1 | 2
  /** The article's own address, where it is not what is being read. */
  readonly href?: string
  readonly size?: 'page' | 'lead' | 'large' | 'small'
}) {
  const Heading = level === 1 ? 'h1' : 'h2'
  const lines = content.headlineLines.length > 0 ? content.headlineLines : [headline]
  const words = lines.map((line, index) => (
    <span key={index} className="article-head-line"><Headline text={line} language={language} />{index < lines.length - 1 && ' '}</span>
  ))
  return (
    <header className={classes('article-head-head', `article-head-${size}`)}>
      {content.label && <p className="article-head-label">{content.label}</p>}
      {content.kicker && <p className="article-head-kicker">{content.kicker}</p>}
      <Heading className="article-head-headline">{href ? <a href={href}>{words}</a> : words}</Heading>
      {content.deck && <p className="article-head-deck">{content.deck}</p>}
      {content.standfirst && <p className="article-head-standfirst">{content.standfirst}</p>}
      {content.bylines.length > 0 && (
        <p className="article-head-bylines">{content.bylines.map((byline, index) => <span key={index}>{byline}</span>)}</p>
      )}
    </header>
  )
}
