import { classes } from '@/components/ui/classes'
import type { ArticleContent } from '@/lib/article/content'
import { contributorPath } from '@/lib/editorial/address'
import { Headline } from './headline'
import { namesIn } from './names-in'

/** The head of an article: label, kicker, headline, deck, standfirst, bylines, as far as it has them. */
export function ArticleHead({ content, headline, language, level, href, paper, nameless = false, size = 'page' }: {
  readonly content: ArticleContent
  readonly headline: string
  readonly language: string
  readonly level: 1 | 2
  /** The article's own address, where it is not what is being read. */
  readonly href?: string
  /** The title whose contributors the bylines lead to. */
  readonly paper?: string
  /** Whether it was printed without a headline: what lists call it is then there for ears only. */
  readonly nameless?: boolean
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
      {content.kicker && <p className="article-head-kicker"><Headline text={content.kicker} language={language} /></p>}
      <Heading className={nameless ? 'visually-hidden' : 'article-head-headline'}>{href && !nameless ? <a href={href}>{words}</a> : words}</Heading>
      {content.deck && <p className="article-head-deck"><Headline text={content.deck} language={language} /></p>}
      {content.standfirst && <p className="article-head-standfirst">{content.standfirst}</p>}
      {content.bylines.length > 0 && (
        <p className="article-head-bylines">
          {content.bylines.map((byline, index) => <span key={index}><Byline byline={byline} authors={content.authors} paper={paper} /></span>)}
        </p>
      )}
    </header>
  )
}

/** A byline as it was printed, each name in it leading to what else its bearer wrote. */
function Byline({ byline, authors, paper }: { readonly byline: string; readonly authors: readonly string[]; readonly paper: string | undefined }) {
  if (paper === undefined) return byline
  return namesIn(byline, authors).map(({ text, isName }, index) => (isName ? <a key={index} href={contributorPath(paper, text)} rel="author">{text}</a> : text))
}
