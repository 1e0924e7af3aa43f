import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, cacheControl, etagOf, isKnown, type Made } from './answer'
import { tagsOfIssue } from './cache-tags'

const MADE: Made = {
  body: '江村日报', type: 'text/plain; charset=utf-8', changed: new Date('2026-06-12T03:04:05.678Z'), tags: tagsOfIssue('river', '2026-06-12'),
}

function asked(headers: Record<string, string> = {}, method = 'GET'): Request {
  return new Request('https://paper.example/river', { headers, method })
}

describe('an answer of the reading site', () => {
  test('says how long it is kept, what it is checked by, and under which names it is purged', async () => {
    const given = answer(asked(), MADE, true)
    expect(given.status).toBe(200)
    expect(Object.fromEntries(given.headers)).toEqual({
      'cache-control': 'public, max-age=0, s-maxage=86400, stale-while-revalidate=60', etag: etagOf('江村日报'),
      'last-modified': 'Fri, 12 Jun 2026 03:04:05 GMT', 'cache-tag': 'title/river,issue/river/2026-06-12',
      'surrogate-key': 'title/river issue/river/2026-06-12', 'content-type': 'text/plain; charset=utf-8', 'content-length': '12',
      'x-content-type-options': 'nosniff',
    })
    expect(await given.text()).toBe('江村日报')
  })

  test('is kept no longer than by browsers where no CDN is told of a publication', () => {
    expect(cacheControl(false)).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=60')
  })

  test('has no body for HEAD, and the same headers', async () => {
    const [head, get] = [answer(asked({}, 'HEAD'), MADE, false), answer(asked(), MADE, false)]
    expect([...head.headers]).toEqual([...get.headers])
    expect(await head.text()).toBe('')
  })

  test.each([
    ['its own validator', { 'if-none-match': etagOf('江村日报') }, true],
    ['its own among others, strong or packed by somebody', { 'if-none-match': `"old", ${etagOf('江村日报').slice(2)}` }, true],
    ['any', { 'if-none-match': '*' }, true],
    ['another', { 'if-none-match': 'W/"old"' }, false],
    ['another, whatever the time', { 'if-none-match': 'W/"old"', 'if-modified-since': 'Fri, 12 Jun 2026 03:04:05 GMT' }, false],
    ['the time as it was told', { 'if-modified-since': 'Fri, 12 Jun 2026 03:04:05 GMT' }, true],
    ['a time before', { 'if-modified-since': 'Fri, 12 Jun 2026 03:04:04 GMT' }, false],
    ['no time', { 'if-modified-since': 'lately' }, false],
  ])('is known to whoever names %s: %j → %j', async (_, headers, known) => {
    const given = answer(asked(headers), MADE, false)
    expect([given.status, await given.text()]).toEqual(known ? [304, ''] : [200, '江村日报'])
    expect(given.headers.get('etag')).toBe(etagOf('江村日报'))
    expect(given.headers.get('cache-control')).not.toBeNull()
  })

  test('is told whole where it is no success, so that an error is never taken for what is known', async () => {
    expect(answer(asked({ 'if-none-match': '*' }), { ...MADE, status: 410 }, false).status).toBe(410)
  })

  test('is known by its own validator alone, whatever it says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const etag = etagOf(one)
      expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
      expect(isKnown(new Headers({ 'if-none-match': etagOf(other) }), etag, null)).toBe(Buffer.from(one).equals(Buffer.from(other)))
    }))
  })
})
