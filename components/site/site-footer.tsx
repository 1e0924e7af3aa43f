import { LANGUAGE_TAGS, type Language, LANGUAGES } from '@/lib/language/language'
import { withLanguage } from './carry-language'
import { ReadingChoices } from './reading-choices'
import type { SiteWords } from './words'

/** Each language is named in itself, so that whoever reads it finds it. */
const NAMES: Record<Language, string> = { zh: '中文', en: 'English' }

/** The foot of every screen: the ways on, how one likes to read, and in which language the screen speaks. */
export function SiteFooter({ words, address, own }: {
  readonly words: SiteWords
  readonly address: string
  /** The language in which the screen speaks unasked; null where that is the browser's. */
  readonly own: Language | null
}) {
  const { language, t } = words
  return (
    <footer className="site-footer">
      <nav aria-label={t('footer.nav')} className="site-footer-ways">
        <a href="/">{t('footer.titles')}</a>
        <a href="/search">{t('search.name')}</a>
      </nav>
      <nav aria-label={t('footer.language')} className="site-footer-ways">
        {LANGUAGES.map((each) => (
          <a
            key={each} hrefLang={LANGUAGE_TAGS[each]} lang={LANGUAGE_TAGS[each]} aria-current={each === language ? 'true' : undefined}
            href={each === own ? address : withLanguage(address, each)}
          >
            {NAMES[each]}
          </a>
        ))}
      </nav>
      <ReadingChoices words={words} />
      <p className="site-footer-made">{t('footer.made')}</p>
    </footer>
  )
}
