import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atomFeed, type Feed } from './atom'
import { anArticle, BASE, ISSUE } from './testing/arbitrary-article'
import { named, readXml, textOf } from './testing/read-xml'

const FEED: Feed = {
  id: '01890000-0000-7000-8000-0000000000ff', title: ISSUE.title, name: '江村日报', screen: `${BASE}/river`, self: `${BASE}/river/feed.xml`, entries: [],
  begun: '2026-01-01T00:00:00Z',
}

/** As text reaches a reader: without what XML has no characters for. */
function kept(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

describe('a feed', () => {
  test('is well-formed whatever the articles hold, has what RFC 4287 asks for, and gives headlines back to the letter', () => {
    fc.assert(fc.property(fc.array(anArticle, { maxLength: 4 }), (articles) => {
      const feed = readXml(atomFeed(BASE, { ...FEED, entries: articles.map((article) => ({ issue: ISSUE, article })) }))
      expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
      expect(named(feed, 'link').map(({ attributes: { rel, href } }) => [rel, href])).toEqual([['self', `${BASE}/river/feed.xml`], ['alternate', `${BASE}/river`]])
      const entries = named(feed, 'entry')
      expect(entries.map((entry) => textOf(entry, 'title'))).toEqual(articles.map(({ headline }) => kept(headline)))
      expect(entries.map((entry) => textOf(entry, 'id'))).toEqual(articles.map(({ id }) => `urn:uuid:${id}`))
      for (const one of [feed, ...entries]) {
        for (const name of ['id', 'title', 'updated']) expect(named(one, name)).toHaveLength(1)
        expect(textOf(one, 'updated')).toMatch(TIME)
      }
      for (const entry of entries) expect(named(entry, 'link').map(({ attributes: { rel } }) => rel)).toEqual(['alternate'])
    }), { numRuns: 300 })
  })

  test('was updated with its newest Edition or correction, and says so of each article', () => {
    const [article] = fc.sample(anArticle, { seed: 1, numRuns: 1 })
    if (!article) throw new RangeError('no article')
    const updated = (corrections: readonly { text: string; day: string }[]) =>
      textOf(readXml(atomFeed(BASE, { ...FEED, entries: [{ issue: ISSUE, article: { ...article, corrections } }] })), 'updated')
    expect(updated([])).toBe('2026-06-11T22:30:00Z')
    expect(updated([{ text: '应为', day: '2026-06-11' }])).toBe('2026-06-11T22:30:00Z')
    expect(updated([{ text: '应为', day: '2026-06-13' }, { text: '应为', day: '2026-06-12' }])).toBe('2026-06-13T00:00:00Z')
  })

  test('is a feed before anything is in it', () => {
    expect(textOf(readXml(atomFeed(BASE, FEED)), 'updated')).toBe('2026-01-01T00:00:00Z')
  })
})
