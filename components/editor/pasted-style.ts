import type { Mark } from '@/lib/article/block'
import { isSafeLink } from '@/lib/article/safe-link'

/** The part of a DOM element that cleaning a paste looks at, so that any parser will do. */
export interface PastedElement {
  readonly name: string
  readonly attribute: (name: string) => string | null
}

/** The longest address that an article takes (lib/article/document.ts). */
const LONGEST_LINK = 2_000

/** One declaration of an element's style, in small letters without spaces; empty where there is none. */
function styleOf(element: PastedElement, property: string): string {
  const style = (element.attribute('style') ?? '').toLowerCase()
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'u').exec(style)
  return found?.[1]?.replace(/\s+/gu, '') ?? ''
}

/** Elements that hold nothing to read, or nothing that belongs into a text. */
const NOT_READ = new Set([
  'script', 'style', 'head', 'title', 'meta', 'link', 'template', 'noscript', 'object', 'embed', 'iframe', 'svg', 'math', 'xml',
  'img', 'picture', 'video', 'audio', 'canvas', 'map', 'button', 'input', 'select', 'textarea', 'datalist', 'dialog',
])

/** Whether nobody sees an element where it was copied, or it holds no text. Word hides by a property of its own. */
export function isUnread(element: PastedElement): boolean {
  return NOT_READ.has(element.name) ||
    element.attribute('hidden') !== null || element.attribute('aria-hidden') === 'true' ||
    styleOf(element, 'display') === 'none' || /^(?:hidden|collapse)/u.test(styleOf(element, 'visibility')) ||
    styleOf(element, 'mso-hide') === 'all' || /^0(?:\.0+)?(?:px|pt|em|rem|%)?(?:!|$)/u.test(styleOf(element, 'font-size'))
}

/** Whether an element is Word's printed marker of an automatic list item: 1. or ·, with its padding. */
export function isListMarker(element: PastedElement): boolean {
  return styleOf(element, 'mso-list') === 'ignore'
}

/** Whether Word made a list item of a paragraph. Its style “list paragraph” alone is an indent and no list. */
export function isWordListItem(element: PastedElement): boolean {
  return /^l\d+level\d+/u.test(styleOf(element, 'mso-list'))
}

const BLOCKS = new Set([
  'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'blockquote', 'figure', 'figcaption',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'caption',
  'pre', 'address', 'hr', 'center', 'details', 'summary', 'fieldset', 'legend', 'form', 'body', 'html',
])

/** Whether an element begins and ends a paragraph. WeChat's editors make blocks of spans by their style. */
export function isBlock(element: PastedElement): boolean {
  return BLOCKS.has(element.name) || /^(?:block|flex|grid|table|list-item)/u.test(styleOf(element, 'display'))
}

function put(marks: readonly Mark[], mark: Mark, on: boolean): readonly Mark[] {
  const excluded = mark.type === 'superscript' ? 'subscript' : mark.type === 'subscript' ? 'superscript' : mark.type
  const others = marks.filter(({ type }) => type !== mark.type && type !== excluded)
  return on ? [...others, mark] : others
}

/** The marks inside an element, given those around it: what its name says, and over it what its style says. */
export function marksInside(element: PastedElement, around: readonly Mark[]): readonly Mark[] {
  let marks = around
  const { name } = element
  if (name === 'b' || name === 'strong') marks = put(marks, { type: 'bold' }, true)
  if (name === 'i' || name === 'em') marks = put(marks, { type: 'italic' }, true)
  if (name === 'sup') marks = put(marks, { type: 'superscript' }, true)
  if (name === 'sub') marks = put(marks, { type: 'subscript' }, true)
  const href = name === 'a' ? (element.attribute('href') ?? '').trim() : ''
  if (href !== '' && href.length <= LONGEST_LINK && isSafeLink(href)) marks = put(marks, { type: 'link', href }, true)
  const weight = styleOf(element, 'font-weight')
  if (/^(?:bold|bolder|[6-9]00)/u.test(weight)) marks = put(marks, { type: 'bold' }, true)
  if (/^(?:normal|lighter|[1-5]00)/u.test(weight)) marks = put(marks, { type: 'bold' }, false)
  const slant = styleOf(element, 'font-style')
  if (/^(?:italic|oblique)/u.test(slant)) marks = put(marks, { type: 'italic' }, true)
  if (/^normal/u.test(slant)) marks = put(marks, { type: 'italic' }, false)
  const shift = styleOf(element, 'vertical-align')
  if (/^super/u.test(shift)) marks = put(marks, { type: 'superscript' }, true)
  if (/^sub/u.test(shift)) marks = put(marks, { type: 'subscript' }, true)
  return marks
}
