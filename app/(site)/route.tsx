import { FrontDoor } from '@/components/site/front-door'
import { LatestIssues } from '@/components/site/issue-list'
import { latestIssues } from '@/lib/server/site/queries'
import { openScreen } from './screens'

export const dynamic = 'force-dynamic'

/** The latest issues of all titles. */
export const GET = openScreen(async (_, words) => {
  const issues = await latestIssues()
  return {
    address: '/',
    screen: {
      head: { title: words.t('name'), description: words.t('description'), canonical: '/' },
      body: (
        <FrontDoor name={words.t('home.title')} words={words}>
          {issues.length > 0 ? <LatestIssues issues={issues} words={words} /> : (
            <p className="notice">{words.t('home.empty')} <a href="/desk">{words.t('home.desk')}</a></p>
          )}
        </FrontDoor>
      ),
    },
  }
})
