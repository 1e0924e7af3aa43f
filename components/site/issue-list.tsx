import { articlePath, issuePath, titlePath } from '@/lib/editorial/address'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteLatestIssue } from '@/lib/server/site/queries'
import { Headline } from './headline'
import { fullDay, issueNumber } from './issue-names'
import styles from './issue-list.module.css'
import type { SiteWords } from './words'

/** The newest issues of all titles, each with the headlines that lead it. */
export function LatestIssues({ issues, words }: { readonly issues: readonly SiteLatestIssue[]; readonly words: SiteWords }) {
  return (
    <ul className={styles.latest}>
      {issues.map((issue) => (
        <li key={`${issue.title.slug}/${issue.date}`}>
          <h2 className={styles.title} lang={issue.title.language}><a href={titlePath(issue.title.slug)}>{issue.title.name}</a></h2>
          <p className={styles.day}>
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
    <section className={styles.earlier} aria-labelledby="earlier">
      <h2 id="earlier" className={styles.heading}>{words.t('issue.earlier')}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={issue.date}>
            <a href={issuePath(issue.title.slug, issue.date)}><time dateTime={issue.date}>{fullDay(words, issue.date)}</time></a>
            {issue.number && <span className={styles.number}>{issueNumber(words, issue.number)}</span>}
            {issue.leads[0] && (
              <span className={styles.lead} lang={textLanguage(issue.leads[0].headline, issue.title.language)}>{issue.leads[0].headline}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Leads({ issue }: { readonly issue: SiteLatestIssue }) {
  return (
    <ol className={styles.leads}>
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
