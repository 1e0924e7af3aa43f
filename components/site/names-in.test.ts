import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesIn } from './names-in'

describe('the names in a byline', () => {
  it('are told from what stands between them, the longest first', () => {
    expect(namesIn('本报记者 林晚舟 通讯员 林晚', ['林晚', '林晚舟'])).toEqual([
      { text: '本报记者 ', isName: false }, { text: '林晚舟', isName: true }, { text: ' 通讯员 ', isName: false }, { text: '林晚', isName: true },
    ])
  })

  it('leave the byline as it was printed', () => {
    const text = fc.string({ unit: fc.constantFrom('林', '晚', '舟', ' ', '文'), maxLength: 12 })
    fc.assert(fc.property(text, fc.array(text, { maxLength: 3 }), (byline, authors) => {
      expect(namesIn(byline, authors).map((part) => part.text).join('')).toBe(byline)
    }))
  })
})
