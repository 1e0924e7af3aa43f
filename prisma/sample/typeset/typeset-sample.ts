import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { encodeGb18030 } from './encode-gb18030'
import { setPage } from './set-page'
import { parseStory } from './story'

/** The page whose dump comes from an older layout program: GB18030, with CRLF. */
const OLDER_PAGE = '3'

/** A file of the sample paper: its path below the sample's folder, and its bytes. */
export interface SampleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Sets every page of the sample paper; the file name of a story opens with its page and its place in the drawing. */
export function typesetSample(folder: string): SampleFile[] {
  const names = readdirSync(join(folder, 'stories')).sort()
  const pages = [...new Set(names.map((name) => name.slice(0, 1)))]
  return pages.flatMap((page) => {
    const stories = names
      .filter((name) => name.startsWith(page))
      .map((name) => parseStory(readFileSync(join(folder, 'stories', name), 'utf8')))
    const { dump, truth } = setPage(stories)
    const utf8 = new TextEncoder()
    const bytes = page === OLDER_PAGE ? encodeGb18030(dump.replaceAll('\n', '\r\n')) : utf8.encode(dump)
    return [
      { path: `page-${page}/dump.txt`, bytes },
      { path: `page-${page}/truth.json`, bytes: utf8.encode(printTruth(truth)) },
    ]
  })
}

/** One line of the page, one line of JSON: a change of the typesetting shows as a readable diff. */
function printTruth({ articles, lines }: ReturnType<typeof setPage>['truth']): string {
  const rows = (values: readonly object[]) => values.map((value) => `  ${JSON.stringify(value)}`).join(',\n')
  return `{\n "articles": [\n${rows(articles)}\n ],\n "lines": [\n${rows(lines)}\n ]\n}\n`
}
