import { describe, expect, it } from 'vitest'
import { messagesOf } from '@/lib/language/messages'
import { lineRoles } from './line-roles'

describe('the example beside the form', () => {
  it.each([
    ['zh', { labels: ['渡口札记'], folio: ['芦汀日报'] }],
    ['en', { labels: ['Notes from the Landing'], folio: ['Luting Daily'] }],
  ] as const)('shows in %s what the hints of the form say', (language, style) => {
    const rows = lineRoles(messagesOf(language).desk['house-style'].try.example, style)
    expect(rows.slice(0, 3).map(({ role, article, opens }) => ({ role, article, opens }))).toEqual([
      { role: 'folio', article: null, opens: true },
      { role: 'label', article: 1, opens: true },
      { role: 'headline', article: 1, opens: false },
    ])
    expect(rows[0]?.otherwise).not.toBe(null)
    expect(rows[1]?.otherwise).not.toBe(null)
  })

  it('is read as it is where no style is known', () => {
    expect(lineRoles('渡口札记\r\n最后一班渡船', {}).every(({ otherwise }) => otherwise === null)).toBe(true)
  })
})
