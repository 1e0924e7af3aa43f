import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeliestOf, LIKELY, photoLikeness, type PhotoClues } from './likeness'

const CAPTION = { words: '邵长川在渡口看水尺。', day: '2026-06-12', title: 'river' }
const photo = (other: Partial<PhotoClues>): PhotoClues => ({ caption: '', fileName: 'DSC_0001.jpg', day: null, title: null, ...other })

test.each<[string, Partial<PhotoClues>, boolean]>([
  ['shares its words', { caption: '船工邵长川看水尺' }, true],
  ['is called so', { fileName: '邵长川 水尺.jpg' }, true],
  ['is of the same title and day', { title: 'river', day: '2026-06-12' }, true],
  ['is of the same title, and of the day before, and shares a word', { title: 'river', day: '2026-06-11', caption: '渡口的船' }, true],
  ['is of the same title only', { title: 'river' }, false],
  ['is of the same day only', { day: '2026-06-12' }, false],
  ['shares its words, and is of another title', { title: 'hill', caption: '邵长川在渡口看水尺' }, false],
  ['has nothing to do with it', { caption: '老街新装木椅', day: '2026-01-01' }, false],
])('a photo that %s', (_, clues, likely) => {
  expect(photoLikeness(CAPTION, photo(clues)) >= LIKELY - 1e-9).toBe(likely)
})

test('the likeliest come first, and no more than are wanted', () => {
  const photos = [photo({ caption: '渡口' }), photo({ caption: '邵长川在渡口看水尺', title: 'river' }), photo({ caption: '木椅' })]
  expect(likeliestOf(photos)(CAPTION, 3)).toEqual([photos[1], photos[0]])
  expect(likeliestOf(photos)(CAPTION, 1)).toEqual([photos[1]])
})

test('more in common is never less likely', () => {
  const words = fc.string({ unit: fc.constantFrom('邵', '长', '川', '水', 'a', ' '), maxLength: 8 })
  fc.assert(fc.property(words, words, (own, other) => {
    const apart = photoLikeness({ ...CAPTION, words: own }, photo({ caption: other }))
    expect(apart).toBeGreaterThanOrEqual(0)
    expect(photoLikeness({ ...CAPTION, words: own }, photo({ caption: other, title: 'river' }))).toBeGreaterThan(apart)
    expect(photoLikeness({ ...CAPTION, words: own }, photo({ caption: other, day: CAPTION.day }))).toBeGreaterThan(apart)
    expect(photoLikeness({ ...CAPTION, words: own }, photo({ caption: own }))).toBeGreaterThanOrEqual(apart)
  }))
})
