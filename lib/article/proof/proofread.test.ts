import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockRole } from '../block'
import { CHECKS } from './checks'
import { doubledWords } from './doubled-words'
import { printOf } from './print'
import { proofread, proofreadText } from './proofread'
import type { SlipKind } from './slip'

/** What a text is with its slips drawn in: `江边的[的的→的]渡口`, `[”→?]` where nobody can know, `[ →]` where it should go. */
function drawn(text: string, kind: SlipKind, role: BlockRole = 'body'): string {
  let shown = ''
  let read = 0
  for (const slip of proofreadText(text, role).filter((one) => one.kind === kind)) {
    shown += `${text.slice(read, slip.from)}[${text.slice(slip.from, slip.to)}→${slip.suggestion ?? '?'}]`
    read = slip.to
  }
  return shown + text.slice(read)
}

function typed(drawing: string): string {
  return drawing.replace(/\[([^→\]]*)→[^\]]*\]/g, '$1')
}

/** Each drawing is the whole case. */
const CASES: Readonly<Record<SlipKind, readonly string[]>> = {
  'stray-space': [
    '推[ 动 一 →动一]切力量', '6月[ →]11[ →]日', '江村[ →]，渡口', '江村，[ →]渡口', '[　　→]江水涨了', '渡船停了[ →]',
    'The[  → ]ferry was late.', '三[ →]是江村', '江水[ →]涨了三尺', '“江[ →]水”涨了', '他说：“江水涨了[ →]三尺，渡船停了。”', '“江水涨了[ →]三尺', '他说：[ →]“走吧。”',
    '本报讯 昨天下午', '新华社北京5月1日电 （记者李江）江水涨了', '本报讯 6月9日上午', '以“慢慢过桥 早早到家”为主题',
    '王小明 李江 陈一鸣到场', 'The ferry came, and went.', '读 Galley 的人', '“Home by eight,” she said. “Sit down.”',
  ],
  'half-width': [
    '江水涨了[,→，]渡船停航[.→。]', '他说[:→：]["→“]走吧["→”]', '江水[...→……]', '去吗[?→？]去[!→！]', '世界卫生组织[(→（]WHO[)→）]说',
    'PM2.5[(→（]细颗粒物[)→）]', '约翰[.→?]史密斯', '《江水》[,→，]《渡口》', '用Galley[,→，]写', '见www.galley.example[,→，]江边',
    '水深3.5米', '12:30开船', '共1,000元', '1.渡口', '1)渡口', '函数f(x)为零', 'Hello, world.', '见https://galley.example/a,b?c:d江',
    '写信给desk@galley.example', '屏幕5"大', 'The ferry (late).',
  ],
  unpaired: [
    '他说：[“→?]船来了。', '船来了。[”→?]他说', '他说“船来了[“→”]，就走', '他说[”→“]船来了”，就走', '[《→?]江水与渡口', '（江水[》→?]）',
    '（江[“→?]水）', '共两点[（→?]一是江', '1）渡口 2）江村', '一）渡口', 'a) the ferry', 'don’t touch the boys’ boat', '“‘江’水”', '(江）',
    '他说"船来了"', '江[‘→?]B[‘→?]the', '江[’→?]，a’ 。[’→?]', '江[‘→?]B，水', '江[”→?]3"[”→?]', '江[”→?]"水”[”→“]”', '江[）→?]，1）水[）→?]',
  ],
  'doubled-character': [
    '江边[的的→的]渡口', '他来[了了→了]', '[我我→我]们', '他[们们→们]来', '[的的的→的]', '目[的的的→的的]江', '于[是是→是]走',
    '目的的确定', '有的的确如此', '为了了解江水', '不了了之', '现在在江边', '所在在建', '参与与会者', '战争和和平', '成都都市圈', '成就就业',
    '普及及时', '其他他人', '天天看看，人人妈妈常常好好学习', '中国国家队', '大学学生', '支队支队长', '等等', '是是非非', '和和美美', '服从从前',
  ],
  'doubled-word': [
    'down to [the the→the] river', '[The the→The] ferry', '[of of of→of] it', '在[江村渡口江村渡口→江村渡口]停航', '[江村渡口江村渡口江村渡口→江村渡口]停航', '[the\nthe→the]',
    'that that had had her her very very Bora Bora', '一大团一大团一大团', '研究研究', '加油加油加油加油', '敲着敲着', '一步一个脚印一步一个脚印',
  ],
  'doubled-mark': [
    '江水涨了[，，→，]渡船停了[。。→。]', '想了想[。。。→……]', '江水涨了[，。→?]', '[““→“]江水[””→”]', '涨了[,,→,]', '涨了[，,→，]',
    '走吧！！什么？！江水——渡口……', '《《江水》读后》',
  ],
}

describe.each(Object.entries(CASES) as [SlipKind, readonly string[]][])('what is and what is no slip: %s', (kind, cases) => {
  it.each(cases)('%s', (drawing) => {
    expect(drawn(typed(drawing), kind)).toBe(drawing)
  })
})

describe('heads and names', () => {
  it.each<[BlockRole, string]>([
    ['headline', '慢慢过桥 早早到家'], ['kicker', '江村 渡口 石桥'], ['headline', '渡口[ 桥 江 →桥江]村'], ['byline', '本报记者 李 晖 张 三'],
    ['credit', '李 江 摄'], ['deck', '江水涨了！ 渡船停了'], ['headline', '江水，[ →]渡船'],
  ])('keep the spaces that part sense groups: %s %s', (role, drawing) => {
    expect(drawn(typed(drawing), 'stray-space', role)).toBe(drawing)
  })
})

/** Paragraphs by `/`, and where slips are, as `paragraph:offset`. */
function unpairedIn(paragraphs: string, role: BlockRole = 'body'): string[] {
  const blocks = paragraphs.split('/').map((text, index) => ({ id: `${index}`, role, text }))
  return proofread(blocks).map(({ block, from }) => `${block}:${from}`)
}

describe('quotes over several paragraphs', () => {
  it.each([
    ['他说：“江水涨了。/“渡船停了。/“桥还在。”', []],
    ['他说：“江水涨了。/“渡船停了。/“桥还在。', ['2:0']],
    ['他说：“江水涨了。/渡船停了。”', ['0:3', '1:5']],
    ['“江水涨了。/渡船停了。/“桥还在。”', ['0:0']],
    ['“江‘水’涨了。/“桥还在。”他说，“走。', ['1:9']],
  ] satisfies [string, string[]][])('open anew with each and close once: %s', (paragraphs, slips) => {
    expect(unpairedIn(paragraphs)).toEqual(slips)
  })

  it('are shared by the lines of one headline', () => {
    expect(unpairedIn('“江水涨了/渡船停了”', 'headline')).toEqual([])
    expect(unpairedIn('“江水涨了/渡船停了》', 'headline')).toEqual(['0:0', '1:4'])
  })
})

const pieces = fc.constantFrom(
  '江', '水', '村', '𠮷', '的', '了', '是', '在', '目', 'a', 'the', 'the ', 'B', '3', '5', ' ', '  ', '　', '\n', ',', '.', ':', ';', '?', '!', '(', ')',
  '"', '，', '。', '、', '：', '“', '”', '‘', '’', '《', '》', '（', '）', '「', '」', '…', '—', '一', '江村渡口', 'www.a', '😀',
)
const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''))
const roles = fc.constantFrom<BlockRole>('body', 'headline', 'byline')
/** A text without what stands twice in it, the first taken first. */
function taken(text: string): string {
  const [slip] = doubledWords.find(text, 'body')
  if (!slip) return text
  const next = text.slice(0, slip.from) + (slip.suggestion ?? '') + text.slice(slip.to)
  expect(next.length).toBeLessThan(text.length)
  return taken(next)
}

/** Half of a character. */
const HALF = /\p{Surrogate}/u
const RUNS = { numRuns: 4_000 }

describe('every slip', () => {
  it('lies within its text, on the borders of characters, in order and apart from others of its kind', () => {
    fc.assert(fc.property(texts, roles, (text, role) => {
      for (const { find } of CHECKS) {
        let end = 0
        for (const { from, to } of find(text, role)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          expect(text.slice(from, to)).not.toMatch(HALF)
          end = to
        }
      }
    }), RUNS)
  })

  it('is gone when its suggestion is taken, and no other of its kind has come', () => {
    fc.assert(fc.property(texts, roles, (text, role) => {
      for (const { find } of CHECKS) {
        const slips = find(text, role)
        for (const { kind, from, to, suggestion } of slips) {
          if (suggestion === null) continue
          const after = find(text.slice(0, from) + suggestion + text.slice(to), role)
          // Of phrases that overlap the first alone is told: 江村渡口江村渡口口江村渡口口. The other one comes to light in its place.
          const most = kind === 'doubled-word' ? slips.length : slips.length - 1
          expect(after.length, `${text} [${from}, ${to}) → ${suggestion}`).toBeLessThanOrEqual(most)
        }
      }
    }), RUNS)
  })

  it.each([['江村渡口江村渡口口江村渡口口', '江村渡口口'], ['江村渡口江江村渡口江村渡口', '江村渡口']])('of phrases that overlap is gone when each is taken in its turn: %s', (text, whole) => {
    expect(taken(text)).toBe(whole)
  })

  it('is gone when each is taken in its turn, in a text that becomes shorter', () => {
    fc.assert(fc.property(texts, (text) => {
      expect(doubledWords.find(taken(text), 'body')).toEqual([])
    }), RUNS)
  })

  it('is found again in the text with the same print, whatever stands further off', () => {
    fc.assert(fc.property(texts, texts, (text, more) => {
      const far = '江'.repeat(20)
      const prints = (whole: string) => proofreadText(whole, 'body').filter(({ kind }) => kind === 'doubled-mark').map((slip) => printOf(whole, slip))
      const found = prints(`${far}${text}${far}`)
      expect(prints(`${more}${far}${text}${far}`)).toEqual(expect.arrayContaining(found))
      expect(found.join('')).not.toMatch(HALF)
    }))
  })
})

it('clean text has no slips', () => {
  const clean = [
    '本报讯 昨天下午3点，江村渡口的最后一班渡船靠岸。船工李江说：“这条船走了三十年，天天来，天天去，今天是最后一趟。”',
    '新华社北京5月1日电 （记者李江）水位涨到3.5米，比去年高1,000毫米；12:30，渡船停航（据江村水文站）。',
    '《江水与渡口》的作者说，写作的目的的确不是怀旧，而是为了了解“桥”对村子意味着什么……',
    'The ferry (built in 1986) made its last run at 12:30. “It’s the boys’ boat,” she said.',
  ]
  expect(clean.flatMap((text) => proofreadText(text, 'body'))).toEqual([])
})

it('a paragraph of 100,000 characters of slips is read to its end', () => {
  for (const unit of ['推 ', '江,', '“', '（”', '的的', 'the ', '，，', '江村渡口', '"', ')', '江(', 'a@', '. ']) {
    const text = unit.repeat(100_000 / unit.length)
    expect(proofreadText(text, 'body').every(({ to }) => to <= text.length)).toBe(true)
  }
})
