/** The languages of Galley's own screens. Articles carry the language of their paper. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The value of the `lang` attribute for a screen. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

/** Whether this is one of the languages of the screens. */
export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/** The language in which screens about something in another language speak: Chinese about Chinese, else English. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/**
 * The language for a visitor: the one that was chosen, else the browser's first wish that Galley speaks, else English.
 *
 *     zh-TW,zh;q=0.9,en;q=0.8      Accept-Language, each wish with its weight, 1 where none stands
 */
export function pickLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(chosen)) return chosen
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', weight] = wish.trim().split(/\s*;\s*q=/)
      return { language: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return wishes.map(({ language }) => language).find(isLanguage) ?? 'en'
}
