import { listPath, TITLE_LISTS } from '@/lib/editorial/address'
import type { SiteTitle } from '@/lib/server/site/titles/queries'
import type { SiteWords } from './words'

/** The ways to what a title has beside its issues. */
export function TitleBar({ title, words: { t } }: { readonly title: SiteTitle; readonly words: SiteWords }) {
  return (
    <nav className="title-bar" aria-label={t('lists.nav', { title: title.name })}>
      <ul>
        {TITLE_LISTS.map((list) => <li key={list}><a href={listPath(title.slug, list)}>{t(`lists.${list}`)}</a></li>)}
      </ul>
    </nav>
  )
}
