import { FrontDoor } from '@/components/site/front-door'
import { LatestIssues } from '@/components/site/issue-list'
import { latestIssues } from '@/lib/server/site/queries'
import { siteWords } from './site-words'

export const metadata = { alternates: { canonical: '/' } }

/** The latest issues of all titles. */
export default async function HomePage() {
  const [words, issues] = await Promise.all([siteWords(), latestIssues()])
  return (
    <FrontDoor name={words.t('home.title')} words={words}>
      {issues.length > 0 ? <LatestIssues issues={issues} words={words} /> : (
        <p className="notice">{words.t('home.empty')} <a href="/desk">{words.t('home.desk')}</a></p>
      )}
    </FrontDoor>
  )
}
