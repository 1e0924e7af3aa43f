import { plainText } from './block'
import type { ArticleContent } from './content'

const SENTENCE_END = /[。！？；][”’』」）]*|[.!?][”’"')]*(?=\s|$)/g

/** Cuts after the last sentence that fits, else in the middle, with an ellipsis. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const ends = Array.from(text.slice(0, most).matchAll(SENTENCE_END), (match) => match.index + match[0].length)
  const last = ends.at(-1) ?? 0
  // A sentence of less than a third of the room says too little.
  if (last >= most / 3) return text.slice(0, last)
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$|\s+\S*$/, '').replace(/[，、：,:—…]+$/, '')}…`
}

/**
 * How an article begins, for lists and descriptions: whole sentences of its text, or of its first caption where it
 * has none, at most `most` characters and an ellipsis. Empty where there are no words.
 */
export function opening({ body, photos }: Pick<ArticleContent, 'body' | 'photos'>, most: number): string {
  const paragraphs = body.filter(({ role }) => role === 'body').map((block) => plainText(block).replaceAll('\n', ' ').trim())
  const text = paragraphs[0] ?? photos[0]?.caption ?? ''
  return cut(text, most)
}
