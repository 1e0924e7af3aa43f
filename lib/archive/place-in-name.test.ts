import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, placeInName } from './place-in-name'

const TITLES = [{ slug: 'hunan', name: '湖南日报' }, { slug: 'river', name: '江村日报' }, { slug: 'river-abroad', name: '江村日报海外版' }]

test.each([
  ['2026-06-12/03.txt', null, '2026-06-12', 3, ''],
  ['hunan-2022-12-08-A03.txt', 'hunan', '2022-12-08', 3, 'A03'],
  ['20221208_3.txt', null, '2022-12-08', 3, ''],
  ['hunan20221208B02.txt', 'hunan', '2022-12-08', 102, 'B02'],
  ['2022120803.txt', null, '2022-12-08', 3, ''],
  ['江村日报/2026/6/12/第3版 要闻.txt', 'river', '2026-06-12', 3, '要闻'],
  ['江村日报海外版/2026年6月12日/第十二版.txt', 'river-abroad', '2026-06-12', 12, ''],
  ['2016-06/12/nw.p7.txt', null, '2016-06-12', 7, ''],
  ['archive/2026/06/20260612/03版：文化.TXT', null, '2026-06-12', 3, '文化'],
  ['2026-06-12/３版.txt', null, '2026-06-12', 3, ''],
  ['2026-06-12/05/text.txt', null, '2026-06-12', 5, ''],
  ['2026-06-12/头版.txt', null, '2026-06-12', 1, ''],
])('%s is the page that it says', (path, title, date, number, name) => {
  expect(placeInName(path, TITLES)).toEqual({ title, date, page: { number, name } })
})

test.each([
  ['notes.txt', null, null],
  ['2026-02-30/03.txt', null, 3],
  ['2026-06-12/20260613_3.txt', 'unclear', 3],
  ['2026-06-12/1-01.txt', '2026-06-12', 1],
  ['2026-06-12/1-02.txt', '2026-06-12', 'unclear'],
  ['2022/12/20221208.txt', '2022-12-08', null],
  ['2026-06-12/Z9.txt', '2026-06-12', 'unclear'],
  ['2026-06-12/0.txt', '2026-06-12', 'unclear'],
])('%s says no more than it does', (path, date, page) => {
  const { date: found, page: label } = placeInName(path, TITLES)
  expect([found, label === null || label === 'unclear' ? label : label.number]).toEqual([date, page])
})

test('a name that has two titles is of neither', () => {
  expect(placeInName('hunan/river/2026-06-12/1.txt', TITLES).title).toBe('unclear')
})

test('whatever shape of name says a day and a page, it is read as that day and page', () => {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = fc.date({ min: new Date('1872-04-30'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  const shapes: readonly ((y: string, m: string, d: string, page: number) => string)[] = [
    (y, m, d, page) => `${y}-${m}-${d}/${two(page)}.txt`,
    (y, m, d, page) => `${y}/${m}/${d}/${page}.txt`,
    (y, m, d, page) => `${y}/${m}/${y}${m}${d}_${page}.txt`,
    (y, m, d, page) => `${y}年${Number(m)}月${Number(d)}日/第${page}版.txt`,
    (y, m, d, page) => `scans/${y}.${m}.${d} page ${page}.text`,
    (y, m, d, page) => `${y}${m}${d}${two(page)}.txt`,
  ]
  fc.assert(fc.property(day, fc.integer({ min: 1, max: 99 }), fc.constantFrom(...shapes), (date, page, shape) => {
    const [y = '', m = '', d = ''] = date.split('-')
    const found = placeInName(shape(y, m, d, page), TITLES)
    expect([found.date, found.page]).toEqual([date, { number: page, name: '' }])
  }))
})

test('any text at all is read without a failure, and in a time that grows with it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('2', '0', '1', '-', '/', '年', '月', '版', '第', '十', 'A', 'p', ' ', '.'), maxLength: 400 }), (path) => {
    const { date, page } = placeInName(path, TITLES)
    const isPage = page === null || page === 'unclear' || (page.number >= 1 && page.number <= 999)
    return isPage && (date === null || date === 'unclear' || dayIn(date) === date)
  }))
})
