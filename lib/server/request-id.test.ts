import fc from 'fast-check'
import { expect, test } from 'vitest'
import { requestIdOf } from './request-id'

const OWN = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

test('a proxy of ours names a request, and nobody else', () => {
  expect(requestIdOf('0123456789abcdef', 1)).toBe('0123456789abcdef')
  expect(requestIdOf('0123456789abcdef', 0)).toMatch(OWN)
  expect(requestIdOf(null, 1)).toMatch(OWN)
})

test('whatever a proxy hands on, the id is one word that a log can hold', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => {
    const id = requestIdOf(given, 1)
    expect(id).toMatch(/^[A-Za-z0-9_-]{8,64}$/)
  }))
})
