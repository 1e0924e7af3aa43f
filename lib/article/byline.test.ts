import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseByline } from './byline'

test.each([
  ['（本报记者 林晚舟 周 禾 通讯员 何田田）', ['林晚舟', '周禾', '何田田']],
  ['（林 舟）', ['林舟']],
  ['林 舟 周 禾', ['林舟', '周禾']],
  ['林舟 周禾', ['林舟', '周禾']],
  ['本报记者林晚舟', ['林晚舟']],
  ['本报记者 林晚舟 摄影报道', ['林晚舟']],
  ['新华社记者 周禾', ['周禾']],
  ['本报通讯员：何田田', ['何田田']],
  ['玛丽娜 · 白桥', ['玛丽娜·白桥']],
  ['文/林舟 图/周禾', ['林舟', '周禾']],
  ['（河湾县委政策研究室）', ['河湾县委政策研究室']],
  ['By Mara Ellison', ['Mara Ellison']],
  ['BY MARA ELLISON and Tom Reed, Staff Writers', ['MARA ELLISON', 'Tom Reed']],
  ['By Mara Ellison, Tom Reed and Ida Holm', ['Mara Ellison', 'Tom Reed', 'Ida Holm']],
  ['', []],
] as const)('finds the names in %s', (text, names) => {
  expect(parseByline(text)).toEqual(names)
})

test('names have no outer spaces and are never empty, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('李', '晖', '记', '者', ' ', '（', '）', '·', 'a', '、') }), (text) => parseByline(text).every((name) => name !== '' && name === name.trim())))
})
