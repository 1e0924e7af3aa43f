import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from '../dump/lines'
import { bestPath, type Path } from './best-path'
import { cohesionOf } from './cohesion'
import { Place } from './grammar'
import { pageOf } from './page'
import { castVotes } from './rules'
import { secondLook } from './second-look'

const RIVER = ['河湾大桥通车三年，两岸往来更勤。', '大桥通车以后，渡口的船少了一半。', '桥上的灯整夜亮着，大桥两岸的人都说方便。', '今年夏天，大桥的桥墩又加固了一次。']
const TEA = ['合作社种下两百亩白茶，茶苗长势很好。', '白茶采摘之前，合作社请来了师傅。', '茶苗怕涝，合作社开了三条水沟。', '茶苗长到齐腰，合作社的白茶就能卖了。']

const FIXTURES = new URL('./fixtures/', import.meta.url)
const count = ({ opens }: Path) => opens.filter((open) => open).length
const look = (lines: readonly string[]) => {
  const page = pageOf(linesOf(lines.join('\n')), {})
  const path = bestPath(castVotes(page))
  return { before: path, after: secondLook(page, path) }
}
test('a page without a nearly as good other reading is left as it is', () => {
  const { before, after } = look(['大桥通车三年', '本报讯 （记者林舟）河湾大桥昨日通车三年。'])
  expect(after).toEqual({ ...before })
})

test('where it takes another way with as many articles, their words hold together better', () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'))
  const changes = names.flatMap((name) => {
    const page = pageOf(linesOf(readFileSync(new URL(name, FIXTURES), 'utf8')), {})
    const before = bestPath(castVotes(page))
    const after = secondLook(page, before)
    if (after.opens.every((opens, at) => opens === before.opens[at]) || count(after) !== count(before)) return []
    const held = ({ opens }: Path) => cohesionOf(page).of(0, page.count, (at) => opens[at] === true, () => true)
    return [{ name, gain: held(after) - held(before) }]
  })
  expect(changes.length).toBeGreaterThan(0)
  for (const { gain } of changes) expect(gain).toBeGreaterThan(0)
})

test('it only moves places along ways that the grammar has', () => {
  const line = fc.constantFrom(...RIVER, ...TEA, '大桥通车三年', '白茶长势好', '本报记者 林舟', '（林舟）')
  fc.assert(fc.property(fc.array(line, { minLength: 2, maxLength: 24 }), (lines) => {
    const { before, after } = look(lines)
    expect(after.places).toHaveLength(before.places.length)
    after.opens.forEach((opens, at) => {
      const opener: readonly Place[] = [Place.HeadBefore, Place.LabelBefore, Place.OpeningByline, Place.LateStart, Place.SignedStart, Place.JumpFrom]
      if (opens) expect(opener).toContain(after.places[at])
    })
  }))
})
