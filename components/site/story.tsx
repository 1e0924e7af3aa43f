import { classes } from '@/components/ui/classes'
import { opening } from '@/lib/article/opening'
import { articlePath } from '@/lib/editorial/address'
import type { SiteArticle, SiteIssue } from '@/lib/server/site/queries'
import { articleLanguage } from './article-language'
import { Headline } from './headline'
import { StoryPicture } from './story-picture'

/** How large a story stands on a front page, and how many characters of it are shown where nothing else is said. */
const OPENINGS = { lead: 620, second: 110, brief: 80, line: 0 } as const
export type StorySize = keyof typeof OPENINGS

/** An article on a front page: its head, and how it begins. */
export function Story({ article, issue, size, told = OPENINGS[size] }: {
  readonly article: SiteArticle
  readonly issue: SiteIssue
  readonly size: StorySize
  readonly told?: number | undefined
}) {
  const { content, headline, page, ordinal } = article
  const text = content.standfirst !== null && size !== 'lead' ? [content.standfirst] : opening(content, told)
  const language = articleLanguage(article, issue.title.language)
  return (
    <article className={classes('story', `story-${size}`)} lang={language}>
      {content.label && <p className="story-label">{content.label}</p>}
      {content.kicker && size !== 'line' && <p className="story-kicker"><Headline text={content.kicker} language={language} /></p>}
      <h3 className="story-headline">
        <a href={articlePath(issue.title.slug, issue.date, page, ordinal)}><Headline text={headline} language={language} /></a>
      </h3>
      {content.deck && size !== 'line' && <p className="story-deck"><Headline text={content.deck} language={language} /></p>}
      {size === 'lead' && content.bylines.length > 0 && <p className="story-byline">{content.bylines.join('　')}</p>}
      {size === 'lead' && content.standfirst && <p className="story-standfirst">{content.standfirst}</p>}
      {size !== 'line' && <StoryPicture content={content} size={size} />}
      {size !== 'line' && text.length > 0 && (
        <div className="story-opening">{text.map((paragraph, index) => <p key={index}>{paragraph}</p>)}</div>
      )}
    </article>
  )
}
