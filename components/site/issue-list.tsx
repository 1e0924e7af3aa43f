import { articlePath, issuePath, titlePath } from '@/lib/editorial/address'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteLatestIssue } from '@/lib/server/site/queries'
import { Headline } from './headline'
import { fullDay, issueNumber } from './issue-names'
import type { SiteWords } from './words'

/** The newest issues of all titles, each with the headlines that lead it. */
export function LatestIssues({ issues, words }: { readonly issues: readonly SiteLatestIssue[]; readonly words: SiteWords }) {
  return (
    <ul className="issue-list-latest">
      {issues.map((issue) => (
        <li key={`${issue.title.slug}/${issue.date}`}>
          <h2 className="issue-list-title" lang={issue.title.language}><a href={titlePath(issue.title.slug)}>{issue.title.name}</a></h2>
          <p className="issue-list-day">
            <a href={issuePath(issue.title.slug, issue.date)}><time dateTime={issue.date}>{fullDay(words, issue.date)}</time></a>
            {issue.number && <span>{issueNumber(words, issue.number)}</span>}
          </p>
          <Leads issue={issue} />
        </li>
      ))}
    </ul>
  )
}

/** The issues before this one, newest first. */
export function EarlierIssues({ issues, words }: { readonly issues: readonly SiteLatestIssue[]; readonly words: SiteWords }) {
  if (issues.length === 0) return null
  return (
    <section className="issue-list-earlier" aria-labelledby="earlier">
      <h2 id="earlier" className="issue-list-heading">{words.t('issue.earlier')}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={issue.date}>
            <a href={issuePath(issue.title.slug, issue.date)}><time dateTime={issue.date}>{fullDay(words, issue.date)}</time></a>
            {issue.number && <span className="issue-list-number">{issueNumber(words, issue.number)}</span>}
            {issue.leads[0] && (
              <span className="issue-list-lead" lang={textLanguage(issue.leads[0].headline, issue.title.language)}>{issue.leads[0].headline}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Leads({ issue }: { readonly issue: SiteLatestIssue }) {
  return (
    <ol className="issue-list-leads">
      {issue.leads.map(({ page, ordinal, headline }) => {
        const language = textLanguage(headline, issue.title.language)
        return (
          <li key={ordinal} lang={language}>
            <a href={articlePath(issue.title.slug, issue.date, page, ordinal)}><Headline text={headline} language={language} /></a>
          </li>
        )
      })}
    </ol>
  )
}
