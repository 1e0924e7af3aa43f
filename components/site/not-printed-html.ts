import { escapeHtml } from '@/lib/article/to-html'
import { LANGUAGE_TAGS } from '@/lib/language/language'
import type { Theme } from '@/lib/language/theme'
import type { SiteWords } from './words'

const SCHEMES: Record<Theme, string> = { light: 'light', dark: 'dark', system: 'light dark' }

/**
 * The page for an address at which nothing is printed, as HTML of its own: it says so, and where to go on. It takes
 * its colours from the system and loads nothing, so that it can be answered before any screen is made. `nonce` is
 * what allows its styles.
 */
export function notPrintedHtml({ language, t }: SiteWords, theme: Theme, nonce: string): string {
  const [title, text, deed, search] = [t('not-found.title'), t('not-found.text'), t('not-found.deed'), t('not-found.search')].map(escapeHtml)
  return `<!DOCTYPE html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style nonce="${escapeHtml(nonce)}">
:root { color-scheme: ${SCHEMES[theme]}; background: Canvas; color: CanvasText; font: 1.125rem/1.8 'Songti SC', 'Noto Serif CJK SC', SimSun, Georgia, serif; }
body { display: grid; min-height: 100dvh; margin: 0; place-content: center; padding: 0 1.25rem; box-sizing: border-box; text-align: center; text-wrap: balance; }
h1 { margin: 0; padding-bottom: .5em; border-bottom: 3px double; font-size: clamp(2.25rem, 8vw, 4rem); font-weight: 900; line-height: 1.2; }
p { max-width: 32em; margin: 1.25em 0 0; }
a { margin: 0 .8em; color: inherit; text-underline-offset: .25em; white-space: nowrap; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/">${deed}</a> <a href="/search">${search}</a></p>
</main>
</body>
</html>`
}
