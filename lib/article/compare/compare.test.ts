import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, BlockRole, Inline, Mark } from '../block'
import { normalInlines } from '../inlines'
import { compareArticles } from './compare'
import { PARAGRAPH_BREAK, type BlockComparison, type Comparison, type RunChange } from './comparison'

const MARKS: Readonly<Record<string, Mark>> = {
  '*': { type: 'bold' }, _: { type: 'italic' }, '~': { type: 'link', href: 'https://galley.example/' },
}

/** `a 甲*乙* / b:headline 丙`: the blocks a and b, 乙 in bold (`_` italic, `~` linked), b a headline. */
function blocks(written: string): Block[] {
  return written.split(' / ').filter((one) => one !== '').map((one) => {
    const { id = '', role = 'body', text = '' } = /^(?<id>\w+)(?::(?<role>\w+))? (?<text>.*)$/u.exec(one)?.groups ?? {}
    return { id, role: role as BlockRole, text: inlinesOf(text), sources: [], madeBy: 'reader' }
  })
}
function inlinesOf(written: string): readonly Inline[] {
  return normalInlines((written.match(/([*_~])[^*_~]+\1|[^*_~]+/gu) ?? []).map((run) => {
    const mark = MARKS[run[0] ?? '']
    return mark === undefined ? { text: run } : { text: run.slice(1, -1), marks: [mark] }
  }))
}
function compared(old: string, now: string): Comparison {
  return compareArticles({ blocks: blocks(old), tags: [] }, { blocks: blocks(now), tags: [] })
}

const RUN: Readonly<Record<RunChange['kind'], (text: string) => string>> = {
  same: (text) => text, marked: (text) => `{${text}}`, removed: (text) => `[${text}/]`, added: (text) => `[/${text}]`,
  'noise-removed': () => '', 'noise-added': () => '',
}
/** `b moved 乙`: what became of each block, and its text with `[old/new]`, `{other marks}` and `¶` for a break. */
function show({ blocks: list }: Comparison): string {
  return list.map(({ fate, differs, old, now, runs }) => {
    const id = [...new Set([...old, ...now].map((block) => block.id))].join('+')
    const text = runs.map(({ kind, text: run }) => RUN[kind](run)).join('').replaceAll('/][/', '/').replaceAll(PARAGRAPH_BREAK, '¶')
    const more = fate === 'changed' ? differs.join(',') : [fate, ...differs.filter((one) => one === 'place' && fate !== 'moved')].join(',')
    return fate === 'added' || fate === 'removed' ? `${id} ${fate}` : `${id} ${more} ${text}`
  }).join(' / ')
}

const LONG = '江村春早，田间地头一片繁忙。村民们抢抓农时，翻耕播种。'
const OTHER = '县里派出农技人员到村指导，送去良种和化肥，帮助解决难题。'

describe('two versions of an article', () => {
  test.each([
    ['words', 'a 春到江村', 'a 春到山村', 'a text 春到[江/山]村'],
    ['marks', 'a 春到江村', 'a 春到*江村*', 'a marks 春到{江村}'],
    ['a mark of another type', 'a 春到*江村*', 'a 春到_江村_', 'a marks 春到{江村}'],
    ['words and marks', 'a 春到江村', 'a 春到*山村*', 'a text,marks 春到[江/山]{村}'],
    ['a role', 'a 小标题', 'a:crosshead 小标题', 'a role 小标题'],
    ['an added and a removed block', 'a 甲 / b 乙', 'a 甲 / c 丙', 'a unchanged 甲 / b removed / c added'],
    ['a moved block', `a ${LONG} / b ${OTHER} / c 丙`, `c 丙 / a ${LONG} / b ${OTHER}`, `c moved 丙 / a unchanged ${LONG} / b unchanged ${OTHER}`],
    ['a moved and changed one', `a ${LONG} / c 丙`, `c 丁 / a ${LONG}`, `c text,place [丙/丁] / a unchanged ${LONG}`],
    ['a broken block', `a ${LONG}${OTHER}`, `a ${LONG} / x ${OTHER}`, `a+x broken ${LONG}[/¶]${OTHER}`],
    ['one broken in three', `a 甲乙丙。${LONG}${OTHER}`, `a 甲乙丙。 / x ${LONG} / y ${OTHER}`, `a+x+y broken 甲乙丙。[/¶]${LONG}[/¶]${OTHER}`],
    ['joined blocks', `a ${LONG} / b ${OTHER}`, `a ${LONG}${OTHER}`, `a+b joined ${LONG}[¶/]${OTHER}`],
    ['blocks joined into the second', `a ${LONG} / b ${OTHER}`, `b ${LONG}${OTHER}`, `a+b joined ${LONG}[¶/]${OTHER}`],
    ['a restored block with another id', `a ${LONG} / b 乙`, `x ${LONG} / b 乙`, `a+x unchanged ${LONG} / b unchanged 乙`],
    ['a pasted one that was changed, too', `a ${LONG}`, `x ${LONG.replace('翻耕', '春耕')}`, `a+x text ${LONG.replace('翻耕', '[翻/春]耕')}`],
  ])('tell %s', (_, old, now, told) => {
    expect(show(compared(old, now))).toBe(told)
  })
})

const mark = fc.constantFrom<readonly Mark[] | undefined>(undefined, [{ type: 'bold' }], [{ type: 'link', href: 'https://galley.example/' }])
const runs = fc.array(fc.record({ text: fc.constantFrom('江村', '春', ' ', 'mill ', '。', '\u3000', 'e\u0301'), marks: mark }), { maxLength: 8 }).map(normalInlines)
const version: fc.Arbitrary<Block[]> = fc.tuple(
  fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']),
  fc.array(fc.tuple(runs, fc.constantFrom<BlockRole>('headline', 'body', 'caption')), { minLength: 6, maxLength: 6 }),
).map(([ids, parts]) => ids.map((id, at): Block => ({ id, text: parts[at]?.[0] ?? [], role: parts[at]?.[1] ?? 'body', sources: [], madeBy: 'reader' })))

function compareBoth(old: readonly Block[], now: readonly Block[]): Comparison {
  return compareArticles({ blocks: old, tags: [] }, { blocks: now, tags: [] })
}

describe('any two versions', () => {
  test('account for every block of both sides exactly once', () => {
    fc.assert(fc.property(version, version, (old, now) => {
      const { blocks: list } = compareBoth(old, now)
      const sorted = (all: readonly Block[]) => all.map(({ id }) => id).sort()
      expect(sorted(list.flatMap((one) => one.old))).toEqual(sorted(old))
      expect(sorted(list.flatMap((one) => one.now))).toEqual(sorted(now))
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length)
    }))
  })

  test('have no change when they are one', () => {
    fc.assert(fc.property(version, (one) => {
      const { blocks: list, unchanged, approximate } = compareBoth(one, structuredClone(one))
      expect({ unchanged, approximate }).toEqual({ unchanged: true, approximate: false })
      expect(list.every(({ fate, noise }) => fate === 'unchanged' && noise.length === 0)).toBe(true)
    }))
  })

  test('give both texts back to the letter and mark', () => {
    const side = (list: readonly RunChange[], marks: 'oldMarks' | 'nowMarks') => normalInlines(list.flatMap((run) => {
      const own = run[marks]
      return own === null ? [] : [{ text: run.text, marks: own }]
    }))
    const joined = (all: readonly Block[]) => normalInlines(all.flatMap(({ text }, at) => (at === 0 ? text : [{ text: PARAGRAPH_BREAK }, ...text])))
    fc.assert(fc.property(version, version, (old, now) => {
      for (const one of compareBoth(old, now).blocks) {
        expect(side(one.runs, 'oldMarks')).toEqual(joined(one.old))
        expect(side(one.runs, 'nowMarks')).toEqual(joined(one.now))
      }
    }))
  })

  test('have added and removed changed over when the sides are', () => {
    const ids = (list: readonly BlockComparison[], fate: string, side: 'old' | 'now') =>
      list.filter((one) => one.fate === fate).flatMap((one) => one[side].map(({ id }) => id)).sort()
    fc.assert(fc.property(version, version, (old, now) => {
      const [there, back] = [compareBoth(old, now), compareBoth(now, old)]
      expect(ids(back.blocks, 'added', 'now')).toEqual(ids(there.blocks, 'removed', 'old'))
      expect(ids(back.blocks, 'removed', 'old')).toEqual(ids(there.blocks, 'added', 'now'))
      expect(back.tally.charactersAdded).toBe(there.tally.charactersRemoved)
    }), { numRuns: 1_000 })
  })
})
