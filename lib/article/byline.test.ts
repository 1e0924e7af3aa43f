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
  ['（参与采写：林晚舟）', ['林晚舟']],
  ['（河湾县委政策研究室供稿）', ['河湾县委政策研究室']],
  ['文/林 舟 周 禾 图/何 田', ['林舟', '周禾', '何田']],
  ['本报记者 林晚舟 文/图', ['林晚舟']],
  ['本 报 记 者 闾 丘 舟 通 讯 员 何 田 报道', ['闾丘舟', '何田']],
  ['本报记者闾丘舟通讯员何田报道', ['闾丘舟', '何田']],
  ['晚报记 者 \u200b林晚舟', ['林晚舟']],
  ['尉迟舟 闻 人 禾', ['尉迟舟', '闻人禾']],
  ['记者：林晚舟', ['林晚舟']],
  ['記者林晚舟／河灣報導', ['林晚舟']],
  ['【記者林晚舟河灣報導】', ['林晚舟']],
  ['記者葉晚舟／專題報導', ['葉晚舟']],
  ['本报驻村记者 林晚舟 周禾', ['林晚舟', '周禾']],
  ['林晚舟　河湾广播电视台特约评论员', ['林晚舟']],
  ['河湾新村居民 周先生', ['周先生']],
  ['退休教师 何田田', ['何田田']],
  ['林夏文', ['林夏文']],
  ['（作者单位：河湾省经济研究院；河湾大学）', []],
  ['（作者系河湾市党校教授）', []],
  ['河湾县记者站', ['河湾县记者站']],
  ['By Mara Ellison | mara@example.org', ['Mara Ellison']],
  ['By Mara Ellison, mara@example.org, 555-0100', ['Mara Ellison']],
  ['By Mara Ellison, Staff Writer', ['Mara Ellison']],
  ['River Gazette Staff Writer', []],
  ['Gazette Staff Writer', []],
  ['Local democracy reporter', []],
  ['Photographs by Ida Holm', []],
  ['Mara Ellison, River Bend', ['Mara Ellison']],
  ['Von Hanne Weiß und Jan Roth', ['Hanne Weiß', 'Jan Roth']],
  ['Par Luc Moreau', ['Luc Moreau']],
  ['', []],
] as const)('finds the names in %s', (text, names) => {
  expect(parseByline(text)).toEqual(names)
})

test.each([
  ['渡口看客 林晚舟 周 禾', '渡口看客 *', ['林晚舟', '周禾']],
  ['渡 口 看 客 林 舟', '渡口看客 *', ['林舟']],
  ['（渡口看客 林晚舟）', '渡口看客 *', ['林晚舟']],
  ['林晚舟 写于渡口', '* 写于渡口', ['林晚舟']],
  ['Our ferryman Mara Ellison', 'Our ferryman *', ['Mara Ellison']],
  ['本报记者 林晚舟', '渡口看客 *', ['林晚舟']],
] as const)('finds the names in %s, where the paper writes %s', (text, form, names) => {
  expect(parseByline(text, [form])).toEqual(names)
})

test('names have no outer spaces and are never empty, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('李', '晖', '记', '者', ' ', '（', '）', '·', 'a', '、') }), (text) => parseByline(text).every((name) => name !== '' && name === name.trim())))
})
