import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedFields, editOf, meet, offeredFor, PHOTO_FIELDS, type PhotoDraft } from './photo-draft'

const EMPTY: PhotoDraft = { caption: '', credit: '', alt: '', rights: '', takenOn: '', title: '' }
const draft = fc.record<Record<keyof PhotoDraft, string>>({
  caption: fc.constantFrom('', '渡口', '老街'), credit: fc.constantFrom('', '林晚 摄', '周渡 摄'), alt: fc.constantFrom('', '船'),
  rights: fc.constantFrom('', '仅此一次'), takenOn: fc.constantFrom('', '2026-06-12'), title: fc.constantFrom('', 'river'),
})

describe('a draft of what is said of a photo', () => {
  test('names as its change what it says otherwise, and nothing else', () => {
    expect(editOf({ ...EMPTY, credit: '林晚 摄', takenOn: '2026-06-12' }, { ...EMPTY, caption: ' 渡口 ', credit: '', takenOn: '' }))
      .toEqual({ caption: '渡口', credit: '', takenOn: null })
  })

  test('that met what somebody else said holds every change of either, and each side of what both changed', () => {
    fc.assert(fc.property(draft, draft, draft, (base, mine, now) => {
      const met = meet(base, mine, now)
      for (const field of PHOTO_FIELDS) {
        const [isMine, isTheirs] = [mine[field] !== base[field], now[field] !== base[field]]
        expect(met.draft[field]).toBe(isMine ? mine[field] : now[field])
        expect(met.theirs[field]).toBe(isMine && isTheirs && mine[field] !== now[field] ? now[field] : undefined)
      }
    }))
  })

  test('that met nothing new is what it was', () => {
    fc.assert(fc.property(draft, draft, (base, mine) => {
      expect(meet(base, mine, base)).toEqual({ draft: mine, theirs: {} })
      expect(changedFields(base, base)).toEqual([])
    }))
  })
})

test('a file offers its day and words, who took it and whose it is together and by themselves', () => {
  const offered = { caption: '渡口', byline: '林晚', credit: '新江社', takenOn: '2026-06-12' }
  expect(PHOTO_FIELDS.map((field) => offeredFor(field, offered)))
    .toEqual([['渡口'], ['林晚 / 新江社', '林晚', '新江社'], [], [], ['2026-06-12'], []])
  expect(offeredFor('credit', { byline: '林晚' })).toEqual(['林晚'])
})
