import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { SplitRole } from '@/lib/reading/split-json'

/** Where a line of a dump truly belongs; `article` is null for what belongs to no article. */
export interface TruthLine {
  readonly line: number
  readonly article: number | null
  readonly role: SplitRole
  readonly startsParagraph: boolean
}

/** One article as a perfect reader would give it, with clean texts. */
export interface TruthArticle {
  readonly article: number
  readonly headline: string | null
  /** The dump holds only pieces of the headline. */
  readonly headlineDamaged?: boolean
  readonly kicker?: string | null
  readonly deck?: string | null
  readonly label?: string | null
  readonly bylineAuthors?: readonly string[]
  readonly paragraphs: readonly string[]
  readonly crossheads?: readonly { readonly text: string; readonly beforeParagraph: number }[]
  readonly captions?: readonly { readonly text: string; readonly credit?: string | null }[]
}

export interface Truth {
  readonly lines: readonly TruthLine[]
  readonly articles: readonly TruthArticle[]
}

/** A dump of which every line's place is known: by hand, or because a program set it. */
export interface LabelledPage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly truth: Truth
}

/** Every folder below `root` that holds a dump.txt and a truth.json, in the order of their names. */
export function labelledPagesBelow(root: string): LabelledPage[] {
  return caseFolders(root).map((folder) => ({
    name: relative(root, folder).replaceAll('\\', '/') || '.',
    bytes: readFileSync(join(folder, 'dump.txt')),
    truth: JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth,
  }))
}

function caseFolders(folder: string): string[] {
  if (existsSync(join(folder, 'dump.txt')) && existsSync(join(folder, 'truth.json'))) return [folder]
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap(caseFolders)
}
