import Ajv2020 from 'ajv/dist/2020'
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { articleNinjs, issueNinjs } from './ninjs'
import { anArticle, BASE, ISSUE, WORDS } from './testing/arbitrary-article'

/** IPTC's own schema, where it lies beside the project. */
const SCHEMA = path.join(import.meta.dirname, '../../../shared/data/ninjs-schema_3.1.json')

/** What whoever takes a news item over cannot do without, written down once more by hand. */
const part = z.object({ role: z.string(), contentType: z.string(), value: z.string() })
const core = z.object({
  uri: z.string().regex(/^urn:uuid:[\da-f-]{36}$/), type: z.enum(['text', 'composite']), language: z.string().min(2),
  firstCreated: z.iso.datetime(), versionCreated: z.iso.datetime(), pubStatus: z.literal('usable'), title: z.string().min(1),
  renditions: z.array(z.object({ name: z.string(), href: z.url(), contentType: z.string() })).min(4),
})
const article = core.extend({ headlines: z.array(part).min(1), bodies: z.array(part).length(2) })
const issue = core.extend({ associations: z.array(article.extend({ name: z.string().min(1), rel: z.string().min(1) })) })
const standard = z.object({ standard: z.object({ name: z.literal('ninjs'), version: z.literal('3.1') }) })

function validator() {
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: {
    uri: (text: string) => URL.canParse(text), 'date-time': (text: string) => z.iso.datetime({ offset: true }).safeParse(text).success,
  } })
  ajv.addSchema({}, 'https://geojson.org/schema/GeoJSON.json')
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)
}

describe('ninjs', () => {
  test('of an article and of an issue has what a news item needs, whatever the articles hold', () => {
    fc.assert(fc.property(fc.array(anArticle, { minLength: 1, maxLength: 3 }), (articles) => {
      for (const one of articles) {
        const item = JSON.parse(JSON.stringify(articleNinjs(BASE, ISSUE, one, WORDS))) as unknown
        expect(article.and(standard).safeParse(item).error).toBeUndefined()
      }
      expect(issue.and(standard).safeParse(issueNinjs(BASE, ISSUE, articles, WORDS)).error).toBeUndefined()
    }), { numRuns: 200 })
  })

  test.skipIf(!existsSync(SCHEMA))('of an article and of an issue holds to the schema of the IPTC, whatever the articles hold', () => {
    const validate = validator()
    expect(validate({ uri: 'urn:uuid:01890000-0000-7000-8000-000000000001', invented: true })).toBe(false)
    fc.assert(fc.property(fc.array(anArticle, { minLength: 1, maxLength: 3 }), (articles) => {
      for (const item of [...articles.map((one) => articleNinjs(BASE, ISSUE, one, WORDS)), issueNinjs(BASE, ISSUE, articles, WORDS)]) {
        validate(item)
        expect(validate.errors).toBeNull()
      }
    }), { numRuns: 200 })
  })

  test('names topics by the addresses of the IPTC, and places by their codes', () => {
    const [one] = fc.sample(anArticle, { seed: 1, numRuns: 1 })
    if (!one) throw new RangeError('no article')
    const tag = { slug: 'kunshan', label: '昆山市', labelEn: null, vocabulary: 'places-cn' }
    const tags = [{ ...tag, kind: 'place', code: '320583' }, { ...tag, label: '体育', kind: 'subject', vocabulary: 'media-topics', code: 'medtop:15000000' }] as const
    expect(articleNinjs(BASE, ISSUE, { ...one, tags }, WORDS)).toMatchObject({
      places: [{ name: '昆山市', rel: 'about', literal: '320583', uri: 'https://paper.example/river/tags/kunshan' }],
      subjects: [{ name: '体育', rel: 'about', literal: 'medtop:15000000', uri: 'http://cv.iptc.org/newscodes/mediatopic/15000000' }],
    })
  })
})
