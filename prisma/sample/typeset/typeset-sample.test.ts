import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SetPage } from './set-page'
import { typesetSample } from './typeset-sample'

const folder = join(import.meta.dirname, '..')
const pages = [1, 2, 3, 4].map((page) => {
  const bytes = readFileSync(join(folder, `page-${page}/dump.txt`))
  const text = new TextDecoder(page === 3 ? 'gb18030' : 'utf-8', { fatal: true }).decode(bytes)
  const truth = JSON.parse(readFileSync(join(folder, `page-${page}/truth.json`), 'utf8')) as SetPage['truth']
  return { page, lines: text.replaceAll('\r\n', '\n').split('\n'), truth }
})

/** Text without what typesetting puts in: spaces, hyphens, and the signature after the last paragraph. */
const bare = (text: string) => text.replace(/[\s-]/gu, '').replace(/（[^（）]*）$/u, '')

describe('the sample paper', () => {
  it('is what its stories set, byte for byte', () => {
    for (const { path, bytes } of typesetSample(folder)) {
      expect(readFileSync(join(folder, path)).equals(bytes), path).toBe(true)
    }
  })

  it.each(pages)('places every line of page $page exactly once, in order', ({ lines, truth }) => {
    const printed = lines.flatMap((text, line) => (text.trim() === '' ? [] : [line]))
    expect(truth.lines.map((entry) => entry.line)).toEqual(printed)
  })

  it.each(pages)('says of each article of page $page what its lines say', ({ lines, truth }) => {
    for (const { article, paragraphs } of truth.articles) {
      const body = truth.lines.filter((entry) => entry.article === article && entry.role === 'body')
      expect(bare(body.map((entry) => lines[entry.line]).join(''))).toBe(bare(paragraphs.join('')))
      expect(body.filter((entry) => entry.startsParagraph)).toHaveLength(paragraphs.length)
    }
  })

  it.each(pages)('begins no line of page $page with a closing mark and ends none with an opening one', ({ lines }) => {
    expect(lines.filter((line) => /^\s*[，。、；：？！”’）》】]|[“‘（《【]\s*$/u.test(line))).toEqual([])
  })

  it('gives tags to articles and codes that exist', () => {
    const sample = JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')) as {
      articles: { page: number; headline: string; codes: string[] }[]
    }
    const table = readFileSync(join(folder, 'vocabulary.csv'), 'utf8').trim()
    const rows = table.split('\n').slice(1).map((row) => row.split(','))
    const codes = new Set(rows.map(([code]) => code))
    const headlines = pages.flatMap(({ page, truth }) =>
      truth.articles.flatMap(({ headline }) => (headline === null ? [] : [`${page} ${headline}`])))
    expect(sample.articles.map(({ page, headline }) => `${page} ${headline}`).sort()).toEqual(headlines.sort())
    expect(sample.articles.flatMap((article) => article.codes).filter((code) => !codes.has(code))).toEqual([])
    expect(rows.filter(([, , , parent]) => parent !== '' && !codes.has(parent))).toEqual([])
  })
})
