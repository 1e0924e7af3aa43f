import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArchiveEntry } from './archive-entry'
import { archiveFault, LARGEST_UNPACKED, MOST_ENTRIES } from './check-archive'
import { chunksOf } from './chunks'
import { readManifest } from './manifest'
import { planArchive, type PlanFrame } from './plan'

const FRAME: PlanFrame = { titles: [{ slug: 'river', name: '江村日报' }], title: 'river', manifest: [] }

function entry(path: string | null, other: Partial<ArchiveEntry> = {}): ArchiveEntry {
  return { path, kind: 'file', size: 3_000, packed: 1_000, encrypted: false, packing: 'known', ...other }
}

/** What becomes of one entry: its place in short, or the code of the sentence why it has none. */
function fate(one: ArchiveEntry, frame: Partial<PlanFrame> = {}): string {
  const { pages: [page], refused: [refused] } = planArchive([one], { ...FRAME, ...frame })
  return page ? `${page.place.title} ${page.place.date} ${page.place.page}` : refused?.fault.code ?? 'passed over'
}

describe('an archive', () => {
  test.each([
    ['../2026-06-12/03.txt', 'entry-leads-out'], ['2026-06-12/../../03.txt', 'entry-leads-out'], ['/2026-06-12/03.txt', 'entry-leads-out'],
    ['C:/2026-06-12/03.txt', 'entry-leads-out'], ['2026-06-12\\03.txt', 'entry-backslash'], ['..\\..\\03.txt', 'entry-backslash'],
    [null, 'entry-name-unreadable'], ['2026-06-12/0\u00003.txt', 'entry-name-unreadable'], ['2026-06-12//03.txt', 'entry-name-unreadable'],
    ['2026-06-12/\u202e3.txt', 'entry-name-unreadable'],
    ['2026-06-12/03.pdf', 'entry-no-text'], ['2026-06-12.zip', 'entry-is-archive'], ['2026-06-12/03.tar.gz', 'entry-is-archive'],
    ['03.txt', 'entry-without-date'], ['2026-06-12/text.txt', 'entry-without-page'],
    ['__MACOSX/2026-06-12/._03.txt', 'passed over'], ['.DS_Store', 'passed over'], ['manifest.csv', 'passed over'],
  ])('%j is %s', (path, code) => expect(fate(entry(path))).toBe(code))

  test.each([
    ['a link', { kind: 'link' }, 'entry-is-link'], ['an encrypted entry', { encrypted: true }, 'entry-encrypted'],
    ['an entry packed in another way', { packing: 'unknown' }, 'entry-packing-unknown'],
    ['an entry that unpacks to a hundred times its size', { size: 1_000_000, packed: 9_000 }, 'entry-is-bomb'],
    ['an entry larger than any page', { size: 5_000_000, packed: 2_000_000 }, 'dump-too-large'], ['an empty one', { size: 0, packed: 0 }, 'dump-empty'],
    ['a folder', { kind: 'folder' }, 'passed over'],
  ] as const)('%s is refused before anything of it is unpacked', (_, other, code) => {
    expect(fate(entry('2026-06-12/03.txt', other))).toBe(code)
  })

  test('as a whole is refused for too many entries, for what they unpack to, and where they lie over each other', () => {
    const many = Array.from({ length: MOST_ENTRIES + 1 }, () => entry('a/'))
    const half = { size: LARGEST_UNPACKED / 2, packed: 10 }
    expect(archiveFault(many, 1_000_000_000)?.code).toBe('archive-too-many-entries')
    expect(archiveFault([entry('a', half), entry('b', half), entry('c')], 10_000)?.code).toBe('archive-unpacks-too-large')
    expect(archiveFault([entry('a'), entry('b')], 1_999)?.code).toBe('archive-overlaps')
    expect(archiveFault([entry('a'), entry('b')], 2_000)).toBeNull()
  })

  test('gives a name that stands twice, and a page that two files claim, to neither', () => {
    const { pages, refused } = planArchive(['2026-06-12/1.txt', '2026-06-12/1.txt', '2026-06-12/2.txt', '20260612_02.txt', '2026-06-12/3.txt'].map((path) => entry(path)), FRAME)
    expect(pages.map(({ place }) => place.page)).toEqual([3])
    expect(refused.map(({ fault }) => fault.code)).toEqual(['entry-twice', 'entry-twice', 'entry-page-twice', 'entry-page-twice'])
  })

  test('takes the title of the name before the common one, and needs either', () => {
    const titles = [...FRAME.titles, { slug: 'hill', name: '山村报' }]
    expect(fate(entry('山村报/2026-06-12/3.txt'), { titles })).toBe('hill 2026-06-12 3')
    expect(fate(entry('2026-06-12/3.txt'), { titles, title: null })).toBe('entry-without-title')
  })
})

describe('a manifest', () => {
  const rowsOf = (text: string) => {
    const manifest = readManifest(new TextEncoder().encode(text), 'manifest.csv')
    if (!manifest.ok) throw new RangeError(manifest.fault.code)
    return manifest.rows
  }

  test.each([
    'path,title,date,page,page name,issue number\nscans/0001.txt,江村日报,2026-06-12,3,要闻,1024\n',
    '\ufeff文件,报纸,日期,版次,版名,期号\r\n./scans/0001.txt,river,2026年6月12日,第3版,要闻,1024\r\n',
    JSON.stringify([{ path: 'scans/0001.txt', title: 'river', date: '20260612', page: 3, pageName: '要闻', issueNumber: 1024 }]),
  ])('says what names do not: %j', (text) => {
    const { pages } = planArchive([entry('scans/0001.txt')], { ...FRAME, title: null, manifest: rowsOf(text) })
    expect(pages[0]?.place).toEqual({ title: 'river', date: '2026-06-12', page: 3, pageName: '要闻', issueNumber: '1024' })
  })

  test('leaves to names what it does not say, and overrules them where it does', () => {
    expect(fate(entry('2026-06-12/3.txt'), { manifest: rowsOf('path,page\n2026-06-12/3.txt,7\n') })).toBe('river 2026-06-12 7')
  })

  test.each([
    ['path,date\n2026-06-12/3.txt,yesterday\n', 'manifest-value'], ['path,page\n2026-06-12/3.txt,none\n', 'manifest-value'],
    ['path,title\n2026-06-12/3.txt,山村报\n', 'manifest-value'],
  ])('whose value is none says so: %j', (text, code) => expect(fate(entry('2026-06-12/3.txt'), { manifest: rowsOf(text) })).toBe(code))

  test('that names a file which is not there says so', () => {
    const { refused } = planArchive([], { ...FRAME, manifest: rowsOf('path\nlost.txt\n') })
    expect(refused).toEqual([{ path: 'lost.txt', fault: { code: 'manifest-file-missing', values: { file: 'lost.txt', line: 2 } } }])
  })

  test('may have a row for every file of the largest archive', () => {
    const rows = Array.from({ length: MOST_ENTRIES }, (_, file) => `${file}.txt`)
    expect(rowsOf(`path\n${rows.join('\n')}\n`).length).toBe(MOST_ENTRIES)
  })

  test.each(['', 'date\n2026-06-12\n', 'path\n"open', '{"path": "a"}', '[1]', '[{"date": "2026-06-12"}]'])('is unreadable as %j', (text) => {
    expect(readManifest(new TextEncoder().encode(text), 'm.csv').ok).toBe(false)
  })
})

const paths = fc.array(fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 8 })).map(([day, page]) => `2026-06-${String(day).padStart(2, '0')}/${page}.txt`),
  fc.string({ unit: fc.constantFrom('a', '.', '/', '\\', '版', '3'), maxLength: 8 }),
), { maxLength: 60 })
const entries = paths.chain((names) => fc.tuple(...names.map((path) => fc.record({
  path: fc.constant(path), kind: fc.constantFrom('file', 'file', 'file', 'link', 'folder'), size: fc.nat(200_000), packed: fc.nat(200_000),
  encrypted: fc.constantFrom(false, false, true), packing: fc.constantFrom('known', 'known', 'unknown'),
}) as fc.Arbitrary<ArchiveEntry>)))

test('every entry is a page, refused with a sentence, or passed over; no page is planned twice, in whatever order they come', () => {
  fc.assert(fc.property(entries, (drawn) => {
    const { pages, refused } = planArchive(drawn, FRAME)
    const keys = pages.map(({ place }) => `${place.title} ${place.date} ${place.page}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(pages.length + refused.length).toBeLessThanOrEqual(drawn.length)
    expect(pages.every(({ at, path }) => drawn[at]?.path === path && !path.split('/').includes('..'))).toBe(true)
    const backwards = planArchive([...drawn].reverse(), FRAME)
    expect(backwards.pages.map(({ place }) => place)).toEqual(pages.map(({ place }) => place))
    expect(backwards.refused.length).toBe(refused.length)
  }))
})

test('an issue is in one chunk, and chunks end with the first issue that fills them', () => {
  fc.assert(fc.property(entries, fc.integer({ min: 1, max: 9 }), (drawn, most) => {
    const { pages } = planArchive(drawn, FRAME)
    const chunks = chunksOf(pages, most)
    const byIssue = new Map(pages.map(({ place }, at) => [place.date, chunks[at]]))
    expect(pages.every(({ place }, at) => byIssue.get(place.date) === chunks[at])).toBe(true)
    expect(chunks.every((chunk, at) => at === 0 || chunk - (chunks[at - 1] ?? 0) === 0 || chunk - (chunks[at - 1] ?? 0) === 1)).toBe(true)
    const inAll = (chunk: number) => chunks.filter((other) => other === chunk).length
    expect(chunks.filter((chunk) => chunk < (chunks.at(-1) ?? 0)).every((chunk) => inAll(chunk) >= most)).toBe(true)
  }))
})
