import { plainText } from './block'
import type { ArticleContent } from './content'

const SENTENCE_END = /[。！？；][”’』」）]*|[.!?][”’"')]*(?=\s|$)/g

/** A sentence of less than a third of the room says too little. */
const TOO_LITTLE = 1 / 3

/** Cuts after the last sentence that fits, else in the middle, with an ellipsis. */
function cut(text: string, most: number): string {
  const ends = Array.from(text.slice(0, most).matchAll(SENTENCE_END), (match) => match.index + match[0].length)
  const last = ends.at(-1) ?? 0
  if (most <= 0) return ''
  if (last >= most * TOO_LITTLE) return text.slice(0, last)
  return `${text.slice(0, most).replace(/[\uD800-\uDBFF]$|\s+\S*$/, '').replace(/[，、：,:—…]+$/, '')}…`
}

/**
 * How an article begins, for lists and descriptions: its first paragraphs, or its first caption where it has none, as
 * far as they fit into `most` characters. The first that does not fit is cut after a sentence, or with an ellipsis
 * where it is the only one. Empty where there are no words.
 */
export function opening({ body, photos }: Pick<ArticleContent, 'body' | 'photos'>, most: number): readonly string[] {
  const paragraphs = body.flatMap((block) => (block.role === 'body' ? [plainText(block).replaceAll('\n', ' ').trim()] : []))
  const shown: string[] = []
  let room = most
  for (const text of paragraphs.length > 0 ? paragraphs : photos.slice(0, 1).map(({ caption }) => caption ?? '')) {
    const part = text.length <= room ? text : cut(text, room)
    if (part === '' || (part.endsWith('…') && part !== text && shown.length > 0)) break
    shown.push(part)
    room -= part.length
    if (part !== text) break
  }
  return shown
}
