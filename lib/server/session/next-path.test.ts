import { describe, expect, it } from 'vitest'
import { nextPath } from './next-path'

describe('the way after sign-in', () => {
  it.each([
    [undefined, '/desk'],
    ['/desk/people', '/desk/people'],
    ['/desk/pages/1?line=3', '/desk/pages/1?line=3'],
    ['/', '/desk'],
    ['/desktop', '/desk'],
    ['/api/health', '/desk'],
    ['//evil.example/desk', '/desk'],
    ['/\\evil.example/desk', '/desk'],
    ['https://evil.example/desk', '/desk'],
    ['/desk/../../api/health', '/desk'],
    ['javascript:alert(1)', '/desk'],
    ['http://', '/desk'],
  ])('for %j is %s', (wanted, path) => {
    expect(nextPath(wanted)).toBe(path)
  })
})
