import { Preferences } from '@/components/preferences/preferences'
import type { Language } from '@/lib/language/language'
import type { Theme } from '@/lib/language/theme'
import styles from './site-footer.module.css'
import type { SiteWords } from './words'

/** The foot of every screen: the ways on, and how the screen speaks and shines. */
export function SiteFooter({ words, theme }: { readonly words: SiteWords; readonly theme: Theme }) {
  const { language, t }: { language: Language; t: SiteWords['t'] } = words
  return (
    <footer className={styles.footer}>
      <nav aria-label={t('footer.nav')} className={styles.ways}>
        <a href="/">{t('footer.titles')}</a>
        <a href="/search">{t('search.name')}</a>
      </nav>
      <Preferences language={language} theme={theme} />
      <p className={styles.made}>{t('footer.made')}</p>
    </footer>
  )
}
