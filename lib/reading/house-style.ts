import { namesInForm } from '../article/byline'

/**
 * The habits of one newspaper, written by hand at the desk and used by the reader as evidence, never as law.
 * Everything is optional: a title without a house style is read as well.
 */
export interface HouseStyle {
  /** Names of columns and series as they are printed: 编辑手记, 记者观察. */
  readonly labels?: readonly string[]
  /** Forms of bylines that the paper has for itself, with `*` for the names: 本报驻村记者 *. */
  readonly bylines?: readonly string[]
  /** Words that only stand in the folio line: the paper's name, the page's name. */
  readonly folio?: readonly string[]
  /** Where the dumps of this paper have the headline: before or after the body. */
  readonly headlines?: 'before' | 'after' | 'mixed'
}

/** A byline is no longer, in UTF-16 units. */
const LONGEST_BYLINE = 60

/** Whether a whole line has one of the paper's own forms of bylines. */
export function fitsByline({ bylines = [] }: HouseStyle, text: string): boolean {
  const line = text.trim()
  if (line.length > LONGEST_BYLINE || /[。！？]$/u.test(line)) return false
  return bylines.some((form) => namesInForm(line, form) !== null)
}
