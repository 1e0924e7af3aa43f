import { pagePath } from '@/lib/editorial/address'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteIssue } from '@/lib/server/site/queries'
import type { SiteWords } from './words'

/** The pages of an issue side by side, the one that is shown marked. */
export function PageStrip({ issue, current, words }: {
  readonly issue: SiteIssue
  readonly current?: number
  readonly words: SiteWords
}) {
  if (issue.pages.length === 0) return null
  return (
    <nav className="page-strip-strip" aria-label={words.t('issue.pages-nav')}>
      <ul>
        {issue.pages.map(({ number, name }) => (
          <li key={number}>
            <a href={pagePath(issue.title.slug, issue.date, number)} aria-current={number === current ? 'page' : undefined}>
              {words.t('page.number', { number })}
              {name && <span lang={textLanguage(name, issue.title.language)}> {name}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
