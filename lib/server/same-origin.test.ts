import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

describe('a request that changes something', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://galley.example', host: 'galley.example' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'http://galley.example', host: 'galley.example' }, true],
    [{ origin: 'http://evil.example', host: 'galley.example' }, false],
    [{ origin: 'null', host: 'galley.example' }, false],
    [{ host: 'galley.example' }, false],
    [{}, false],
  ])('with %j is ours: %s', (headers, ours) => {
    expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(ours)
  })
})
