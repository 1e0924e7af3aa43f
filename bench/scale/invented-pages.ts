import { open } from 'node:fs/promises'
import { type Block, plainText } from '@/lib/article/block'
import { crcOf, type StoredFile, storedDirectory, storedHeader } from '@/lib/archive/zip-writer'
import { Random } from '../reader/variations/random'
import { drawnArticle, type Lexicons, archiveLexicons } from '../site/archive/drawn-article'
import { SEED } from '../site/archive/plan'

const FIRST_DAY = Date.UTC(1990, 0, 1)
const DAY = 24 * 60 * 60 * 1000

/** A line of a newspaper's column holds about so many characters. */
const MEASURE = 24

/** A page of an archive as its file is called, and how many articles it carries. */
interface InventedPage {
  readonly path: string
  readonly firstArticle: number
  readonly articles: number
}

/** So many pages of a daily, 8 to 16 an issue, with 5 to 9 articles each: always the same ones. */
export function inventPages(count: number): readonly InventedPage[] {
  const random = new Random(SEED)
  const pages: InventedPage[] = []
  let [firstArticle, left] = [0, 0]
  for (let day = -1, number = 0; pages.length < count; left -= 1, number += 1) {
    if (left === 0) [day, number, left] = [day + 1, 1, random.whole(4, 8) * 2]
    const articles = random.whole(5, 9)
    const date = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10)
    pages.push({ path: `${date}/${String(number).padStart(2, '0')}.txt`, firstArticle, articles })
    firstArticle += articles
  }
  return pages
}

/** Writes an archive of so many invented pages as a zip that packs nothing, as browser and terminal write it. */
export async function writeInventedArchive(count: number, file: string): Promise<void> {
  const lexicons = archiveLexicons()
  const stored: StoredFile[] = []
  const out = await open(file, 'wx')
  try {
    for (const page of inventPages(count)) {
      const bytes = Buffer.from(dumpOf(page, lexicons))
      const entry = { path: page.path, size: bytes.length, crc: crcOf(bytes) }
      await out.write(storedHeader(entry))
      await out.write(bytes)
      stored.push(entry)
    }
    await out.write(storedDirectory(stored))
  } finally {
    await out.close()
  }
}

function dumpOf({ firstArticle, articles }: InventedPage, lexicons: Lexicons): string {
  return Array.from({ length: articles }, (_, at) => linesOf(drawnArticle(firstArticle + at, lexicons).blocks).join('\n')).join('\n')
}

/** An article as a typesetter's file gives it: what stands over it, and a column of paragraphs whose first lines are set in. */
function linesOf(blocks: readonly Block[]): string[] {
  const lines: string[] = []
  let dateline = ''
  for (const block of blocks) {
    const text = plainText(block)
    if (block.role === 'dateline') dateline = `${text}　`
    else if (block.role !== 'body') lines.push(text)
    else {
      lines.push(...column(`　　${dateline}${text}`))
      dateline = ''
    }
  }
  return lines
}

function column(paragraph: string): string[] {
  return Array.from({ length: Math.ceil(paragraph.length / MEASURE) }, (_, line) => paragraph.slice(line * MEASURE, (line + 1) * MEASURE))
}
