import type { Inline, Mark } from './block'
import type { ArticleContent, BodyBlock, FigureBlock, TextBlock } from './content'
import { beforeText, withDateline } from './dateline'
import { listRuns } from './flow'
import type { ShownPicture } from './picture'
import { isSafeLink } from './safe-link'

/** How a picture is written as HTML, which is safe already; its addresses are no matter of an article. */
export type PictureHtml = (picture: ShownPicture) => string

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
    case 'superscript': return `<sup>${html}</sup>`
    case 'subscript': return `<sub>${html}</sub>`
    case 'link':
      return isSafeLink(mark.href) ? `<a href="${escapeHtml(mark.href)}" rel="nofollow noopener">${html}</a>` : html
  }
}

/** A run of text as HTML: a line break becomes `<br>`, the first mark is the outermost. */
export function inlineHtml({ text, marks = [] }: Inline): string {
  return marks.reduceRight(marked, escapeHtml(text).replaceAll('\n', '<br>'))
}

function wordsHtml(text: readonly Inline[]): string {
  return text.map(inlineHtml).join('')
}

function figureHtml({ caption, credit, picture }: FigureBlock, pictureHtml: PictureHtml): string {
  const maker = credit.length > 0 ? `<small>${wordsHtml(credit)}</small>` : ''
  const words = [wordsHtml(caption), maker].filter((part) => part !== '').join(' ')
  return `<figure>${picture ? pictureHtml(picture) : ''}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`
}

/** Neighbours that are one element: the items of a list, or a single block. `opening` is what its first words follow. */
function runHtml(run: readonly [BodyBlock, ...BodyBlock[]], crosshead: string, opening: string, pictureHtml: PictureHtml): string {
  const [first] = run
  if (first.role === 'figure') return figureHtml(first, pictureHtml)
  const words = `${opening}${wordsHtml(first.text)}`
  const items = () => run.filter((one): one is TextBlock => one.role !== 'figure').map(({ text }) => `<li>${wordsHtml(text)}</li>`).join('')
  switch (first.role) {
    case 'body': return `<p>${words}</p>`
    case 'crosshead': return `<${crosshead}>${words}</${crosshead}>`
    case 'bullet': return `<ul>${items()}</ul>`
    case 'numbered': return `<ol>${items()}</ol>`
    case 'pull-quote': return `<blockquote><p>${words}</p></blockquote>`
    case 'editors-note': return `<aside><p>${words}</p></aside>`
  }
}

/**
 * The body of an article as HTML, made of a whitelist of its own: `p`, a heading for a crosshead, `ul`, `ol` and `li`,
 * `blockquote` for a pull quote, `aside` for an editor's note, `figure` with what `pictureHtml` makes of its
 * picture, and `figcaption` with `small` for a credit, `span` for the dateline; in the text `strong`, `em`, `sup`, `sub`, `br`, and `a` with an http, https or mailto
 * address. Nothing carries a class, so each part has an element of its own to be set by. Everything else in a block
 * is text, and escaped. Crossheads stand one level under the article's headline, which is `h2` where several
 * articles share a page.
 */
export function toHtml(content: Pick<ArticleContent, 'body' | 'dateline'>, pictureHtml: PictureHtml, crosshead: 'h2' | 'h3' = 'h2'): string {
  const { body, at } = withDateline(content)
  const opened = body[at]
  const dateline = content.dateline === null ? '' : `<span>${escapeHtml(beforeText(content.dateline))}</span>`
  return listRuns(body).map((run) => runHtml(run, crosshead, run[0] === opened ? dateline : '', pictureHtml)).join('\n')
}
