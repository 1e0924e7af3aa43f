import { describe, expect, it } from 'vitest'
import { breakEnglish } from './break-english'

const set = (text: string, measure: number) => breakEnglish(text, () => measure)

describe('an English paragraph set in a column', () => {
  it('keeps its text when hyphens are taken back', () => {
    const text = 'the passengers left their baskets at the lantern landing'
    const lines = set(text, 8).map((line) => (line.endsWith('-') ? line.slice(0, -1) : `${line} `))
    expect(lines.join('').trim()).toBe(text)
  })

  it('parts a long word between two consonants', () => {
    expect(set('there were passengers', 9)).toEqual(['there were pas-', 'sengers'])
  })

  it('parts a compound at its own hyphen and adds none', () => {
    expect(set('with a hand-painted board', 8)).toEqual(['with a hand-', 'painted board'])
  })

  it('does not part what belongs together', () => {
    expect(set('and the library', 8)).toEqual(['and the', 'library'])
  })
})
