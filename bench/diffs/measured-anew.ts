import { cleanTextOf } from '@/lib/clean/clean'
import { breakChinese } from '@/prisma/sample/typeset/break-chinese'
import { breakEnglish } from '@/prisma/sample/typeset/break-english'
import type { Random } from '../reader/variations/random'
import type { PlacedLine } from './placed-lines'

/** Columns as newspapers set them, in em. */
const MEASURE = { han: [12, 17], alphabet: [14, 24] } as const
/** The extra gap from which the extractor writes a space, in em. */
const SEEN_AS_SPACE = 0.07

/** A page with the paragraphs of its bodies set to other measures, one for each article. */
export function measuredAnew(random: Random, lines: readonly PlacedLine[]): PlacedLine[] {
  const measures = new Map<number | null, { readonly han: number; readonly alphabet: number }>()
  const measureOf = (article: number | null) => {
    const known = measures.get(article)
    if (known !== undefined) return known
    const drawn = { han: random.tenths(...MEASURE.han), alphabet: random.tenths(...MEASURE.alphabet) }
    measures.set(article, drawn)
    return drawn
  }
  return paragraphsOf(lines).flatMap((paragraph) => {
    const [first] = paragraph
    if (first?.role !== 'body') return paragraph
    const { han, alphabet } = measureOf(first.article)
    const texts = new Map(paragraph.map(({ text }, line) => [line, text]))
    const spans = paragraph.flatMap(({ text }, line) => (text.trim() === '' ? [] : [{ line, from: 0, to: text.length }]))
    const text = cleanTextOf(texts, spans, 'body')
    const set = /\p{Script=Han}/u.test(text) ? breakChinese(text, () => han, SEEN_AS_SPACE) : breakEnglish(text, () => alphabet)
    // a column has blank lines behind each of its lines, or only behind its last one
    const blank = paragraph.find((line) => line.text.trim() === '')
    const isParted = paragraph[1] === blank && blank !== undefined
    return set.flatMap((own, at) => {
      const line = { ...first, text: own, startsParagraph: first.startsParagraph && at === 0 }
      return blank !== undefined && (isParted || at === set.length - 1) ? [line, { ...blank, startsParagraph: false }] : [line]
    })
  })
}

/** Lines that are of one paragraph, or of one other part of an article. */
function paragraphsOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const parts: PlacedLine[][] = []
  for (const line of lines) {
    const last = parts.at(-1)
    const before = last?.at(-1)
    const goesOn = before !== undefined && before.article === line.article && before.role === line.role && !line.startsParagraph
    if (goesOn) last?.push(line)
    else parts.push([line])
  }
  return parts
}
