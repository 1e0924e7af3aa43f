/** The cookies that remember how a visitor likes the screens. */
export const LANGUAGE_COOKIE = 'language'
export const THEME_COOKIE = 'theme'
