import { expect, test } from 'vitest'
import { decodeDump } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import type { LabelledPage } from '../labelled-page'
import { loadPageSources } from '../page-sources'
import { poolsOf, variations } from './variations'

/** Pages of what is invented, so that the test says the same wherever it runs. */
const invented = new Map([...poolsOf(loadPageSources())].filter(([pool]) => pool === 'sample' || pool === 'fixtures'))
const pages = variations(invented, 7, 40)

function textOf({ bytes }: LabelledPage): string {
  const dump = decodeDump(bytes)
  if (!dump.ok) throw new Error(dump.fault)
  return dump.text
}

/** Text without what typesetting puts in: spaces, and hyphens at the ends of lines. */
const bare = (text: string) => text.replace(/[\s-]/gu, '')

test('the same seed sets the same pages, and another one others', () => {
  expect(variations(invented, 7, 4)).toEqual(pages.slice(0, 4))
  expect(variations(invented, 8, 1)[0]?.bytes).not.toEqual(pages[0]?.bytes)
})

test('tells the place of every printed line exactly once, in order, whatever the encoding', () => {
  for (const page of pages) {
    expect(page.truth.lines.map(({ line }) => line), page.name).toEqual(linesOf(textOf(page)).map(({ line }) => line))
  }
})

test('prints every paragraph of an article whole, and begins it on a line of its own', () => {
  for (const page of pages) {
    const printed = textOf(page).split('\n')
    for (const { article, paragraphs } of page.truth.articles) {
      const body = page.truth.lines.filter((entry) => entry.article === article && entry.role === 'body')
      const text = bare(body.map(({ line }) => printed[line]).join(''))
      let at = 0
      for (const paragraph of paragraphs) {
        const found = text.indexOf(bare(paragraph), at)
        expect(found, `${page.name} ${paragraph}`).toBe(at)
        at = found + bare(paragraph).length
      }
      expect(body.filter(({ startsParagraph }) => startsParagraph)).toHaveLength(paragraphs.length)
    }
  }
})

test('prints every headline whole', () => {
  for (const page of pages) {
    const printed = textOf(page).split('\n')
    for (const { article, headline } of page.truth.articles) {
      const lines = page.truth.lines.filter((entry) => entry.article === article && entry.role === 'headline')
      expect(bare(lines.map(({ line }) => printed[line]).join('')).length, page.name).toBe(bare(headline ?? '').length)
    }
  }
})

test('begins no line of a Chinese body with a closing mark', () => {
  for (const page of pages) {
    const printed = textOf(page).split('\n')
    const body = page.truth.lines.filter(({ role }) => role === 'body').map(({ line }) => printed[line] ?? '')
    expect(body.filter((line) => /^\s*[，。、；：？！”’）》】]/u.test(line)), page.name).toEqual([])
  }
})
