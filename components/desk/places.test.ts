import { expect, test } from 'vitest'
import { placeAt } from './places'

test.each([
  ['/desk', 'issues'],
  ['/desk/issues/1/editions', 'issues'],
  ['/desk/articles/1', 'issues'],
  ['/desk/queue', 'queue'],
  ['/desk/search', 'search'],
  ['/desk/tags/places', 'tags'],
  ['/desk/tagsandmore', 'issues'],
  ['/desk/notices', null],
  ['/desk/account', null],
  ['/desk/erasure', null],
])('%s belongs to %s', (path, place) => {
  expect(placeAt(path)).toBe(place)
})
