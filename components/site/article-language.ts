import { opening } from '@/lib/article/opening'
import { textLanguage } from '@/lib/language/text-language'
import type { SiteArticle } from '@/lib/server/site/queries'

/** The first words of a text tell its language; more of them would tell nothing else. */
const SAMPLE = 200

/** The language tag of an article in a paper. */
export function articleLanguage({ headline, content }: Pick<SiteArticle, 'headline' | 'content'>, paper: string): string {
  return textLanguage(`${headline} ${opening(content, SAMPLE).join(' ')}`, paper)
}
