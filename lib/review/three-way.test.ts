import { describe, expect, test } from 'vitest'
import { rows } from '../split/testing/page-notation'
import { asked, carried, decided, shownCase, threeWay } from './testing/three-way'

const wrapped = threeWay(`
  old:
    A: h1 "江村春天来了" / b1 "大船清早|出港。"
  ours:
    A: h1! "江村的春天来了" / b1 "大船清早出港。"
  new:
    A: h1 "江村春天|来了" / b1 "大船清|早出港。"
`)
const corrected = threeWay(`
  old:
    A: h1 "江村春天来了" / b1 "大船清早出港。|河水退了。"
  ours:
    A: h1 "江村春天来了" / b1 "大船清早{又}出港。河水退了。"
  new:
    A: h1 "江村春天来了" / b1 "大船清早出港。|河水全涨了。"
`)
const clashing = threeWay(`
  old:
    A: h1 "江村春天来了" / b1 "大船清早出港。|河水退了。"
  ours:
    A: h1 "江村春天来了" / b1 "大船清早出港。河水慢慢落了。"
  new:
    A: h1 "江村春天来了" / b1 "大船清早出港。|河水全涨了。"
`)
const late = threeWay(`
  old:
    Z: h9 "秋收" / b9 "粮仓已经装满。"
    A: h1 "江村春天来了" / b1 "大船清早出港。" / b2 "老桥今天修好了。"
  ours:
    Z: h9 "秋收" / b9 "粮仓已经装满。"
    A: h1 "江村春天来了" / b1 "大船清早出港。"
    B: h2! "新桥" / b2! "老桥今天修好了。"
  new:
    A: h1 "江村春天来了" / b1 "大船清早出港。" / b2 "老桥今天修好了。" / b3 "镇里摆了三十张长桌。"
    C: h3 "夜市开张" / b4 "灯火通明到半夜才散。"
`)
const otherRoles = threeWay(`
  old:
    A: h1 "江村春天来了" / b1 "大船清早出港。" / b2 "桥头灯会" / b3 "河水退了。"
  ours:
    A: h1 "江村春天来了" / b1 "大船清早出港。" / c4!@2 "桥头灯会" / b3 "河水退了。"
  new:
    A: h1 "江村春天来了" / b1 "大船清早出港。" / p2 "桥头灯会" / c3 "河水退了。"
    aside folio: b9 "第三版"
`)
const otherWords = threeWay(`
  old:
    A: h1 "江村春天来了" / b1 "大船清早出港。" / b2 "桥头灯会"
  ours:
    A: h1 "江村春天来了" / b1 "大船清早出港。" / c4!@2 "桥头灯会"
  new:
    A: h1 "江村春天来了" / b1 "大船清早出港。" / p2 "桥头今年灯会"
`)
const joined = threeWay(`
  old:
    A: h1 "江村春天来了" / b1 "大船清早出港。"
    B: h2 "老桥今天修好了" / b2 "镇里摆了长桌。"
  ours:
    A: h1 "江村春天来了" / b1 "大船清早出港。" / b2! "镇里摆了长桌。"
    B: h2 "老桥今天修好了"
  new:
    A: h1 "江村春天来了" / b1 "大船清早出港。"
    C: h3 "河水退了" / b3 "灯火通明到半夜才散。"
    B: h2 "老桥今天修好了" / b2 "镇里摆了长桌。"
`)

describe('a three-way case in a few lines', () => {
  test('other wraps ask nothing, and what an editor wrote stands', () => {
    expect(asked(wrapped)).toBe('')
    expect(carried(wrapped)).toBe('text applied "江村的春天来了"')
    expect(decided(wrapped)).toBe(rows(`
      A: h1!@0,1 "江村的春天来了" / b1@2,3 "大船清早出港。"
    `))
  })

  test('changes of both sides that go together are one text when they are taken, and the editors’ until then', () => {
    expect(asked(corrected)).toBe(rows(`
      clean changed A: "大船清早出港。河水退了。" | "大船清早又出港。河水退了。" > "大船清早出港。河水全涨了。" = "大船清早又出港。河水全涨了。"
    `))
    expect(decided(corrected)).toContain('"大船清早又出港。河水退了。"')
    expect(decided(corrected, 'clean')).toContain('"大船清早又出港。河水全涨了。"')
  })

  test('changes of the same words are in conflict', () => {
    expect(asked(clashing)).toBe(rows(`
      conflict changed A: "大船清早出港。河水退了。" | "大船清早出港。河水慢慢落了。" > "大船清早出港。河水全涨了。"
    `))
    expect(carried(clashing)).toBe('text conflict "大船清早出港。河水慢慢落了。"')
    expect(decided(clashing, 'clean')).toBe(decided(clashing))
    expect(decided(clashing)).toContain('"大船清早出港。河水慢慢落了。"')
  })

  test('a late edition brings an article and takes one, and what editors split stays split', () => {
    expect(asked(late)).toBe(rows(`
      clean article-gone Z: "秋收" / "粮仓已经装满。"
      clean article-added new-1: "夜市开张" / "灯火通明到半夜才散。"
      clean added A: - > "镇里摆了三十张长桌。"
    `))
    expect(decided(late, 'clean')).toBe(rows(`
      A: h1@0 "江村春天来了" / b1@1 "大船清早出港。" / n1@3 "镇里摆了三十张长桌。"
      B: h2! "新桥" / b2!@2 "老桥今天修好了。"
      n4: n2@4 headline "夜市开张" / n3@5 "灯火通明到半夜才散。"
    `))
    expect(decided(late)).toBe(rows(`
      Z: h9@old.0 "秋收" / b9@old.1 "粮仓已经装满。"
      A: h1@0 "江村春天来了" / b1@1 "大船清早出港。"
      B: h2! "新桥" / b2!@2 "老桥今天修好了。"
      aside noise: n1!@3 "镇里摆了三十张长桌。"
      aside noise: n2!@4 "夜市开张"
      aside noise: n3!@5 "灯火通明到半夜才散。"
    `))
  })

  test('a role that the machine alone changed is offered, what an editor said of words that stand is not asked again', () => {
    expect(asked(otherRoles)).toBe(rows(`
      clean role A "河水退了。": body > crosshead
    `))
    expect(carried(otherRoles)).toBe('role applied "桥头灯会"')
    expect(decided(otherRoles, 'clean')).toBe(rows(`
      A: h1@0 "江村春天来了" / b1@1 "大船清早出港。" / c4!@2 "桥头灯会" / b3@3 crosshead "河水退了。"
      aside folio: n1@4 "第三版"
    `))
  })

  test('a role that both changed is in conflict where the words are others, and the words are taken by themselves', () => {
    expect(asked(otherWords)).toBe(rows(`
      conflict role A "桥头灯会": body | crosshead > caption
      clean changed A: "桥头灯会" > "桥头今年灯会"
    `))
    expect(carried(otherWords)).toBe('role conflict "桥头灯会"')
    expect(decided(otherWords, 'clean')).toBe(rows(`
      A: h1@0 "江村春天来了" / b1@1 "大船清早出港。" / c4!@2 "桥头今年灯会"
    `))
  })

  test('a paragraph that editors put elsewhere stays there, whatever comes between', () => {
    expect(asked(joined)).toBe('clean article-added new-1: "河水退了" / "灯火通明到半夜才散。"')
    expect(carried(joined)).toBe('place applied "镇里摆了长桌。"')
  })

  test('is told as it was written', () => {
    expect(shownCase(wrapped)).toBe(rows(`
      old:
      b1: b2@0 headline "江村春天来了" / b3@1,2 "大船清早出港。"
      ours:
      A: h1!@0 "江村的春天来了" / b1@1,2 "大船清早出港。"
      new:
      b1: b2@0,1 headline "江村春天来了" / b3@2,3 "大船清早出港。"
    `))
  })
})
