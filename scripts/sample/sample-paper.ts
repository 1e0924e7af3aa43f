import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { BLOCK_ROLES } from '@/lib/article/block'
import { parseVocabulary } from '@/lib/tagging/vocabulary-csv'
import type { VocabularyEntry } from '@/lib/tagging/vocabulary-entry'

const folder = path.join(import.meta.dirname, '../../prisma/sample')

const page = z.object({ number: z.number(), name: z.string(), file: z.string() })
const article = z.object({
  page: z.number(),
  headline: z.string(),
  /** What the dump kept of a damaged headline. */
  printed: z.string().optional(),
  tags: z.array(z.string()),
  codes: z.array(z.string()),
})
const picture = z.object({
  file: z.string(),
  page: z.number(),
  headline: z.string(),
  takenOn: z.string(),
  credit: z.string(),
  /** The words of the caption that waits for it; where it is missing, the picture stands in front of the text by itself. */
  caption: z.string().default(''),
  alt: z.string(),
})
const issue = z.object({ date: z.string(), number: z.number() })

const paper = z.object({
  title: z.object({ slug: z.string(), name: z.object({ zh: z.string() }), language: z.literal('zh-CN'), timeZone: z.string() }),
  issue,
  vocabulary: z.object({ scheme: z.string(), name: z.string(), file: z.string() }),
  pages: z.array(page),
  continued: z.array(article),
  articles: z.array(article),
  pictures: z.array(picture),
  next: issue.extend({ pages: z.array(page) }),
})
export type SamplePaper = z.infer<typeof paper>
export type SamplePage = z.infer<typeof page>
export type SampleArticle = z.infer<typeof article>
export type SamplePicture = z.infer<typeof picture>

/** What is printed on each line: the article, null for what belongs to none, and the part of it. */
const printedLine = z.object({
  line: z.number(),
  article: z.number().nullable(),
  role: z.enum([...BLOCK_ROLES, 'folio', 'noise']),
})
export type PrintedLine = z.infer<typeof printedLine>

/** The sample paper as its authors describe it. */
export function readSamplePaper(): SamplePaper {
  return paper.parse(json('sample.json'))
}

/** The bytes of a dump or of a picture. */
export function readSampleFile({ file }: Pick<SamplePage | SamplePicture, 'file'>): Uint8Array {
  return readFileSync(path.join(folder, file))
}

/** What is printed on a page, as its typesetter knows. */
export function readPrintedLines({ file }: SamplePage): readonly PrintedLine[] {
  return z.object({ lines: z.array(printedLine) }).parse(json(path.join(path.dirname(file), 'truth.json'))).lines
}

export function readSampleVocabulary({ file }: SamplePaper['vocabulary']): readonly VocabularyEntry[] {
  const parsed = parseVocabulary(readFileSync(path.join(folder, file), 'utf8'))
  if (!parsed.ok) throw new RangeError(`the sample's vocabulary cannot be read: ${parsed.fault.kind}`)
  return parsed.entries
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
}
