import { expect, test } from 'vitest'
import { ALL_TAGS, tagsAddress } from './wish'

test('an address of tags says only what is asked for, so that one list has one address', () => {
  expect(tagsAddress(ALL_TAGS)).toBe('/desk/tags')
  expect(tagsAddress({ ...ALL_TAGS, vocabulary: 'places-cn', show: 'unused', screen: 2 })).toBe('/desk/tags?vocabulary=places-cn&show=unused&screen=2')
  expect(new URL(tagsAddress({ ...ALL_TAGS, q: '渡 & 船' }), 'http://desk.example').searchParams.get('q')).toBe('渡 & 船')
})
