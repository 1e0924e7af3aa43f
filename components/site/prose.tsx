import { escapeHtml } from '@/lib/article/to-html'
import { keepEnds } from './keep-ends'
import { squeezeMarks } from './squeeze-marks'
import type { SiteWords } from './words'

/**
 * The body of an article. This is the one place where the site puts HTML as it is, which is safe because that HTML is
 * never anybody's input: `toHtml` of lib/article makes it from blocks, escapes every text, and knows no elements and
 * no attributes but those of its own short list, addresses of links being http, https and mailto only. `squeezeMarks`,
 * `keepEnds` and `nameFigures` add nothing but spans of their own: around single marks, around last characters, before captions.
 */
export function Prose({ html, words, columns = false }: { readonly html: string; readonly words: SiteWords; readonly columns?: boolean }) {
  const set = keepEnds(squeezeMarks(nameFigures(html, words)))
  return <div className={columns ? 'prose-columns' : 'prose'} dangerouslySetInnerHTML={{ __html: set }} />
}

/** Says before the words of a figure what they are where its picture has not come. */
function nameFigures(html: string, words: SiteWords): string {
  const name = `<span class="name" lang="${words.language}">${escapeHtml(words.t('article.caption'))}</span>`
  return html.replaceAll('<figure><figcaption>', `<figure><figcaption>${name} `)
}
