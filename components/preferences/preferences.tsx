'use client'

import { useTranslations } from 'use-intl'
import { type Language, LANGUAGES } from '@/lib/language/language'
import { type Theme, THEMES } from '@/lib/language/theme'
import styles from './preferences.module.css'

/** Each language is named in itself, so that whoever reads it finds it. */
const NAMES: Record<Language, string> = { zh: '中文', en: 'English' }

/** Chooses the language of the screens, and light or dark. Plain forms: they work without script, and are remembered. */
export function Preferences({ language, theme }: { readonly language: Language; readonly theme: Theme }) {
  const t = useTranslations('common.preferences')
  return (
    <form method="post" action="/api/preferences" className={styles.preferences}>
      <div role="group" aria-label={t('language')} className={styles.group}>
        {LANGUAGES.map((each) => (
          <button key={each} name="language" value={each} lang={each} aria-pressed={each === language} className={styles.choice}>
            {NAMES[each]}
          </button>
        ))}
      </div>
      <div role="group" aria-label={t('theme')} className={styles.group}>
        {THEMES.map((each) => (
          <button key={each} name="theme" value={each} aria-pressed={each === theme} className={styles.choice}>
            {t(`themes.${each}`)}
          </button>
        ))}
      </div>
    </form>
  )
}
