import type { SiteWords } from '@/components/site/words'
import { currentLanguage, translator } from '@/lib/server/language'

/** The words of the site in the language of this request. */
export async function siteWords(): Promise<SiteWords> {
  const [language, t] = await Promise.all([currentLanguage(), translator('site')])
  return { language, t }
}
