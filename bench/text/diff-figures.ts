import { compareArticles } from '@/lib/article/compare/compare'
import { inlines, type Block } from '@/lib/article/block'
import { presentableDiff } from '@/lib/diff/presentable'
import { exactDiff } from '@/lib/diff/text'
import { figure, type Figure, type Report } from '../figure'
import { Random } from '../reader/variations/random'
import { timeInTurns } from '../time-in-turns'
import { printedArticle } from '../desk/printed-article'

/** The longest article that a full page could hold. */
const LONG = 20_000
const CHANGES = 200
/** One paragraph that somebody pasted a book into. */
const PARAGRAPH = 100_000
/** What the issue allows a diff, in grapheme passes over both texts; the worst cases are held to it as well. */
const MOST = { atMost: 10 } as const
/** Frequent Han characters stand close together in no encoding; so many in a row are as good a stock as any. */
const [STOCK_FROM, STOCK] = [0x4e00, 3_000]

/** How long it takes to find what differs, against one pass of the platform's own segmenter over both texts. */
export function diffFigures(): Report {
  const edited = editedText(prose(LONG))
  return {
    figures: [
      timed('diff of 20,000 characters with 200 changes', edited, ([old, now]) => exactDiff(old, now, 'character')),
      timed('the same, as people read it', edited, ([old, now]) => presentableDiff(old, now)),
      timed('the same, in paragraphs of an article', edited, ([old, now]) => compareArticles(article(old), article(now))),
      timed('diff of two texts of 20,000 characters with nothing in common', [noise(LONG, 1), noise(LONG, 2)], ([old, now]) => presentableDiff(old, now)),
      timed('diff of a paragraph of 100,000 characters written anew', [noise(PARAGRAPH, 1), noise(PARAGRAPH, 2)], ([old, now]) => presentableDiff(old, now)),
    ],
    notes: [],
  }
}

type Texts = readonly [string, string]

function timed(name: string, texts: Texts, work: (texts: Texts) => unknown): Figure {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
  const pass = () => texts.reduce((sum, text) => sum + graphemes(segmenter, text), 0)
  const { ratio, own, baseline } = timeInTurns(() => work(texts), pass, 7)
  return figure(`${name} / a grapheme pass over both`, ratio, MOST, `median of 7 turns: ${own.toFixed(0)} ms / ${baseline.toFixed(0)} ms`)
}

/** A pass in stretches: the segmenter of V8 slows down with the length of a text, which would flatter the long ones. */
function graphemes(segmenter: Intl.Segmenter, text: string): number {
  let count = 0
  for (let from = 0; from < text.length; from += LONG) {
    for (const { segment } of segmenter.segment(text.slice(from, from + LONG))) count += segment.length
  }
  return count
}

function prose(length: number): string {
  return printedArticle(1, length).replaceAll('\n', '').slice(0, length)
}

function noise(length: number, seed: number): string {
  const random = new Random(seed)
  return Array.from({ length }, () => String.fromCharCode(STOCK_FROM + random.whole(0, STOCK - 1))).join('')
}

/** The text before and after so many changes: up to three characters taken out and up to four put in, full stops left alone. */
function editedText(text: string): Texts {
  const random = new Random(3)
  const characters = [...text]
  for (let change = 0; change < CHANGES;) {
    const [at, gone] = [random.whole(0, characters.length - 1), random.whole(0, 3)]
    if (characters.slice(at, at + gone).includes('。')) continue
    characters.splice(at, gone, ...noise(random.whole(1, 4), change))
    change += 1
  }
  return [text, characters.join('')]
}

/** The text as an article, a paragraph after every second full stop. */
function article(text: string): { blocks: readonly Block[]; tags: readonly never[] } {
  const paragraphs = text.match(/(?:[^。]*。){1,2}|[^。]+$/gu) ?? []
  return { blocks: paragraphs.map((paragraph, at) => ({ id: `b${at}`, role: 'body', text: inlines(paragraph), sources: [], madeBy: 'reader' })), tags: [] }
}
