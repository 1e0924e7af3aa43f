import fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Json, scriptJson } from './json'
import { breadcrumbs, newsArticle } from './news-article'
import { shareMeta } from './share-meta'
import { anArticle, anyText, BASE, ISSUE, WORDS } from './testing/arbitrary-article'

/** What search engines ask of a news article, and what schema.org says of print; every other property must be one that is listed here. */
const text = z.string().min(1)
const image = z.strictObject({ '@type': z.literal('ImageObject'), url: z.url(), width: z.int().min(1), height: z.int().min(1), caption: text.optional(), creditText: text.optional() })
const publisher = z.strictObject({ '@type': z.literal('NewsMediaOrganization'), '@id': z.url(), name: text, url: z.url() })
const shape = z.strictObject({
  '@context': z.literal('https://schema.org'), '@type': z.literal('NewsArticle'), '@id': z.url(), url: z.url(), mainEntityOfPage: z.url(), headline: text,
  alternativeHeadline: z.string().optional(), description: text.optional(), articleSection: text.optional(), printPage: z.string().regex(/^\d+$/), printEdition: text,
  dateline: text.optional(), datePublished: z.iso.date(), dateModified: z.union([z.iso.datetime(), z.iso.date()]), inLanguage: text,
  isAccessibleForFree: z.literal(true), wordCount: z.int().min(0),
  author: z.union([publisher, z.array(z.strictObject({ '@type': z.literal('Person'), name: text })).min(1)]), publisher,
  image: z.array(image).min(1),
  isPartOf: z.strictObject({
    '@type': z.literal('PublicationIssue'), '@id': z.url(), url: z.url(), datePublished: z.iso.date(), issueNumber: text.optional(),
    isPartOf: z.strictObject({ '@type': z.literal('Newspaper'), '@id': z.url(), name: text, url: z.url(), inLanguage: text }),
  }),
  keywords: z.array(text).optional(),
  about: z.array(z.strictObject({ '@type': z.enum(['Thing', 'Place', 'Person', 'Organization']), name: text, url: z.url() })).optional(),
  correction: z.array(z.strictObject({ '@type': z.literal('CorrectionComment'), text, datePublished: z.iso.date() })).min(1).optional(),
})

type Node = DefaultTreeAdapterTypes.Node

/** The scripts of a document as a browser finds them, by their texts. */
function scripts(node: Node): string[] {
  if (node.nodeName === 'script' && 'childNodes' in node) return [node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')]
  return 'childNodes' in node ? node.childNodes.flatMap(scripts) : []
}

describe('what search engines are told of an article', () => {
  test('has the shape of a NewsArticle, whatever the article holds', () => {
    fc.assert(fc.property(anArticle, (article) => {
      const said = shape.safeParse(newsArticle(BASE, ISSUE, article))
      expect(said.error).toBeUndefined()
      expect(said.data?.correction?.length ?? 0).toBe(article.corrections.length)
    }), { numRuns: 300 })
  })

  test('leads from the paper to the article', () => {
    fc.assert(fc.property(anArticle, (article) => {
      const list = z.array(z.object({ position: z.int(), name: z.string().min(1), item: z.url() })).parse(breadcrumbs(BASE, ISSUE, article, WORDS)['itemListElement'])
      expect(list.map(({ position }) => position)).toEqual([1, 2, 3, 4])
      expect(list.map(({ item }) => item.slice(BASE.length))).toEqual(['/river', '/river/2026-06-12', `/river/2026-06-12/${article.page}`, `/river/2026-06-12/${article.page}/${article.ordinal}`])
    }), { numRuns: 50 })
  })
})

describe('JSON in a document', () => {
  const value: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)), fc.boolean(), fc.constant(null), fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(anyText.filter((key) => key !== '__proto__'), tie('json'), { maxKeys: 3, noNullPrototype: true })),
  })).json

  test('is one script, and the same value, whatever it holds', () => {
    fc.assert(fc.property(value, (json) => {
      const found = scripts(parse(`<!doctype html><html><head><script type="application/ld+json">${scriptJson(json)}</script></head><body><p>江村</p></body></html>`))
      expect(found).toHaveLength(1)
      expect(JSON.parse(found[0] ?? '')).toEqual(json)
    }), { numRuns: 500 })
  })
})

test('what is shared of an article names its picture and its address, and nothing that is empty', () => {
  fc.assert(fc.property(anArticle, (article) => {
    const meta = shareMeta(BASE, ISSUE, article)
    const said = (property: string) => meta.filter((one) => 'property' in one && one.property === property).map(({ content }) => content)
    expect(said('og:url')).toEqual([`${BASE}/river/2026-06-12/${article.page}/${article.ordinal}`])
    expect(said('og:image')).toEqual([`${BASE}/river/2026-06-12/${article.page}/${article.ordinal}/card.png`])
    expect([said('og:title'), said('og:locale')[0]]).toEqual([[article.headline], article.language === 'en' ? 'en_US' : 'zh_CN'])
    expect(meta.every(({ content }) => content !== '')).toBe(true)
  }), { numRuns: 100 })
})
