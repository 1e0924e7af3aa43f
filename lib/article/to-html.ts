import type { Inline, Mark } from './block'
import type { BodyBlock } from './content'
import { isSafeLink } from './safe-link'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;',
}

/** Text that no HTML parser takes for anything but text, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/** One mark around HTML that is safe already. A link that is not to be trusted leaves its words. */
function marked(html: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold': return `<strong>${html}</strong>`
    case 'italic': return `<em>${html}</em>`
    case 'link':
      return isSafeLink(mark.href) ? `<a href="${escapeHtml(mark.href)}" rel="nofollow noopener">${html}</a>` : html
  }
}

/** A run of text as HTML: a line break becomes `<br>`, the first mark is the outermost. */
export function inlineHtml({ text, marks = [] }: Inline): string {
  return marks.reduceRight(marked, escapeHtml(text).replaceAll('\n', '<br>'))
}

/**
 * The body of an article as HTML, made of a whitelist of its own: `p`, a heading for a crosshead, `strong`, `em`,
 * `br`, and `a` with an http, https or mailto address. Everything else in a block is text, and escaped. Crossheads
 * stand one level under the article's headline, which is `h2` where several articles share a page.
 */
export function toHtml(body: readonly BodyBlock[], crosshead: 'h2' | 'h3' = 'h2'): string {
  return body
    .map(({ role, text }) => {
      const words = text.map(inlineHtml).join('')
      return role === 'crosshead' ? `<${crosshead}>${words}</${crosshead}>` : `<p>${words}</p>`
    })
    .join('\n')
}
