import { describe, expect, it } from 'vitest'
import { jumpLeads, jumpPages } from './jump-pages'

/** `（下转[第2版]2）`: the words 第2版 name page 2. */
const shown = (jump: string) => jumpPages(jump).map(({ text, page }) => (page === null ? text : `[${text}]${page}`)).join('')

describe('a jump line', () => {
  it.each([
    ['（下转第2版）', '（下转[第2版]2）'],
    ['（上接一版）', '（上接[一版]1）'],
    ['（下转第 02 版） （上接第十二版）', '（下转[第 02 版]2） （上接[第十二版]12）'],
    ['下转二十版', '下转[二十版]20'],
    ['Continued on page 3', 'Continued on [page 3]3'],
    ['（见下）', '（见下）'],
  ])('%s names %s', (jump, expected) => {
    expect(shown(jump)).toBe(expected)
  })

  it.each([
    ['（下转第2版）', 'on'], ['轉A2版', 'on'], ['Continued on page 3', 'on'], ['See page 4', 'on'],
    ['（上接第1版）', 'back'], ['（接一版）', 'back'], ['Continued from page 1', 'back'], ['第2版', null],
  ])('%s leads %s', (jump, leads) => {
    expect(jumpLeads(jump)).toBe(leads)
  })
})
