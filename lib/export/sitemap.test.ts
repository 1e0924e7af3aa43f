import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newsSitemap, robotsText, sitemap, sitemapIndex } from './sitemap'
import { anyText } from './testing/arbitrary-article'
import { named, readXml, textOf } from './testing/read-xml'

describe('a list for crawlers', () => {
  test('gives addresses back as they were, with the days of their changes where they are known', () => {
    const addresses = [{ address: 'https://paper.example/river/tags/a&b', changed: '2026-06-12' }, { address: 'https://paper.example/', changed: null }]
    const list = readXml(sitemap(addresses))
    expect([list.name, list.attributes['xmlns']]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9'])
    expect(named(list, 'url').map((url) => ({ address: textOf(url, 'loc'), changed: textOf(url, 'lastmod') }))).toEqual(addresses)
  })

  test('of lists names their files', () => {
    const index = readXml(sitemapIndex([{ address: 'https://paper.example/river/sitemap/1987-1.xml', changed: null }]))
    expect([index.name, named(index, 'sitemap').map((file) => textOf(file, 'loc'))]).toEqual(['sitemapindex', ['https://paper.example/river/sitemap/1987-1.xml']])
  })

  test('of news is well-formed whatever headlines and names hold', () => {
    fc.assert(fc.property(anyText, anyText, (headline, paper) => {
      const news = readXml(newsSitemap([{ address: 'https://paper.example/river/2026-06-12/1/1', changed: null, paper, language: 'zh-CN', day: '2026-06-12', headline: `渡${headline}` }]))
      const [said] = named(news, 'url').flatMap((url) => named(url, 'news:news'))
      expect(said && textOf(said, 'news:publication_date')).toBe('2026-06-12')
      expect(said && textOf(said, 'news:title')).toMatch(/^渡/)
    }))
  })

  test.each([['zh-CN', 'zh-cn'], ['zh', 'zh-cn'], ['zh-TW', 'zh-tw'], ['zh-Hant', 'zh-tw'], ['en-GB', 'en'], ['fr', 'fr']])('of news calls %s %s', (language, code) => {
    expect(newsSitemap([{ address: 'https://paper.example/', changed: null, paper: 'a', language, day: '2026-06-12', headline: 'b' }])).toContain(`<news:language>${code}<`)
  })
})

test('crawlers are kept from the desk and from searches, and led to the list of lists', () => {
  const text = robotsText('https://paper.example/sitemap.xml')
  expect(text.split('\n')).toEqual(expect.arrayContaining(['User-agent: *', 'Disallow: /desk', 'Disallow: /search', 'Sitemap: https://paper.example/sitemap.xml']))
})
