import type { ArticleContent, BodyBlock } from './content'

/** Ends with a mark that parts it from the text by itself: 本报讯（记者 林舟）, CALAMUS —. */
const PARTED = /[\s）)】\]:：—–-]$/u

/**
 * A dateline as it is printed before the first words of a paragraph: parted from them by an em of space in Han text,
 * by a space elsewhere.
 */
export function beforeText(dateline: string): string {
  if (!/\p{Script=Han}/u.test(dateline)) return `${dateline} `
  return PARTED.test(dateline) ? dateline : `${dateline}　`
}

/**
 * The body with a place for the dateline: the first paragraph, or an empty one at the beginning where there is none.
 *
 * @returns the body, and the index of the paragraph that the dateline opens; -1 without a dateline
 */
export function withDateline({ body, dateline }: Pick<ArticleContent, 'body' | 'dateline'>): {
  readonly body: readonly BodyBlock[]
  readonly at: number
} {
  const first = body.findIndex(({ role }) => role === 'body')
  if (dateline === null || first >= 0) return { body, at: dateline === null ? -1 : first }
  return { body: [{ id: 'dateline', role: 'body', text: [] }, ...body], at: 0 }
}
