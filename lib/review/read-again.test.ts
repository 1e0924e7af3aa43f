import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ASIDE_REASONS, type Block, BLOCK_ROLES, plainText } from '../article/block'
import { joinInlines } from '../article/inlines'
import { linesOf } from '../dump/lines'
import type { Line } from '../dump/span'
import { pageText, PATIENCE, runs } from '../dump/testing/arbitrary-dump'
import { read } from '../reading/read'
import { applyStep } from '../split/apply'
import { pageCutter } from '../split/cutter'
import { joinArticles } from '../split/deeds/join-articles'
import { moveLines } from '../split/deeds/move-lines'
import { newArticle } from '../split/deeds/new-article'
import { setAside } from '../split/deeds/set-aside'
import { setRole } from '../split/deeds/set-role'
import { splitArticle } from '../split/deeds/split-article'
import { checkLaw } from '../split/law'
import type { PageState } from '../split/page-state'
import { blocksOf } from '../split/places'
import { propose } from '../split/propose'
import type { DeedContext, DeedOutcome } from '../split/script'
import { counter } from '../split/testing/page-notation'
import { readAgain } from './read-again'

const WHOLE = { first: 0, last: Infinity }

interface Case {
  readonly page: PageState
  readonly lines: readonly Line[]
  readonly context: (page: PageState) => DeedContext
}

function imported(text: string): Case {
  const lines = linesOf(text.replace(/\r\n?/gu, '\n'))
  const newId = counter('x')
  const cutter = pageCutter('d', new Map(lines.map((line) => [line.line, line.text])))
  return { lines, page: propose(read(lines), { dump: 'd', lines }, newId), context: (page) => ({ page, cutter, newId }) }
}

function after(page: PageState, outcome: DeedOutcome): PageState {
  const applied = outcome.ok ? applyStep(page, outcome.step) : null
  if (applied !== null && !applied.ok) throw new Error(`a deed wrote a Step that is refused: ${applied.why.kind}`)
  return applied?.page ?? page
}

/** What people do: numbers that are read as lines, articles and roles of the page as it is then. */
const wish = fc.record({ deed: fc.nat(6), one: fc.nat(60), other: fc.nat(3), word: fc.nat(20) })

function act({ page, lines, context }: Case, wishes: readonly (typeof wish extends fc.Arbitrary<infer W> ? W : never)[]): PageState {
  return wishes.reduce((now, { deed, one, other, word }) => {
    const first = lines[one % lines.length]?.line ?? 0
    const selection = { lines: { first, last: first + other } }
    const articles = now.articles.map(({ id }) => id)
    const pick = (at: number) => articles[at % articles.length] ?? ''
    switch (deed) {
      case 0: return after(now, setRole(context(now), selection, BLOCK_ROLES[word % BLOCK_ROLES.length] ?? 'body'))
      case 1: return after(now, setAside(context(now), selection, ASIDE_REASONS[word % ASIDE_REASONS.length] ?? 'noise'))
      case 2: return after(now, newArticle(context(now), selection))
      case 3: return after(now, moveLines(context(now), selection, { article: pick(word) }))
      case 4: return after(now, splitArticle(context(now), { line: first }))
      case 5: return after(now, joinArticles(context(now), pick(word), pick(word + 1)))
      default: return typed(now, one)
    }
  }, page)
}

/** Text typed at the end of a block, which stays the machine's. */
function typed(page: PageState, at: number): PageState {
  const blocks = page.articles.flatMap((article) => article.blocks)
  const id = blocks[at % Math.max(1, blocks.length)]?.id
  return {
    ...page,
    articles: page.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) =>
        (block.id === id ? { ...block, text: joinInlines(block.text, [{ text: '【新】' }]) } : block)),
    })),
  }
}

/** What people decided, with where it stands. */
function pinned(page: PageState) {
  return Array.from(blocksOf(page))
    .filter(({ block }) => block.madeBy === 'person')
    .map(({ block, home }) => ({ block, home: 'article' in home ? home.article : home.aside }))
}

/** Which print is which part of which article, the order of the articles aside. */
function structure(page: PageState, lines: readonly Line[]): string[] {
  const raw = new Map(lines.map(({ line, text }) => [line, text]))
  const print = ({ role, sources }: Block) =>
    `${role} ${sources.map(({ line, from, to }) => (raw.get(line) ?? '').slice(from, to)).join('').replaceAll(/\s/gu, '')}`
  return [
    ...page.articles.map(({ blocks }) => blocks.map(print).join('|')),
    ...page.aside.map(({ block, reason }) => `${reason} ${print(block)}`),
  ].sort()
}

function characters(page: PageState): string {
  return Array.from(blocksOf(page), ({ block }) => plainText(block)).join('').replaceAll(' ', '').split('').sort().join('')
}

describe('reading a page again', () => {
  test('that nobody touched is nothing to do', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(pageText, fc.option(fc.tuple(fc.nat(40), fc.nat(10))), (text, part) => {
      const { page, lines, context } = imported(text)
      const stretch = part === null ? WHOLE : { first: part[0], last: part[0] + part[1] }
      expect(readAgain(context(page), lines, stretch, read)).toEqual({ ok: false, why: { kind: 'nothing-to-do' } })
    }), runs(0.03))
  })

  test('keeps the law, every character, and all that people decided, and is taken back', { timeout: PATIENCE }, () => {
    const deeds = fc.array(wish, { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(pageText, deeds, fc.option(fc.tuple(fc.nat(40), fc.nat(10))), (text, wishes, part) => {
      const start = imported(text)
      if (start.lines.length === 0) return
      const before = act(start, wishes)
      const stretch = part === null ? WHOLE : { first: part[0], last: part[0] + part[1] }
      const outcome = readAgain(start.context(before), start.lines, stretch, read)
      if (!outcome.ok) {
        expect(outcome.why.kind).toBe('nothing-to-do')
        return
      }
      const applied = applyStep(before, outcome.step)
      if (!applied.ok) throw new Error(applied.why.kind)
      expect(checkLaw(applied.page, start.lines)).toEqual([])
      expect(characters(applied.page)).toBe(characters(before))
      const kept = pinned(applied.page)
      expect(kept).toHaveLength(pinned(before).length)
      expect(kept).toEqual(expect.arrayContaining(pinned(before)))
      expect(applied.page.articles.filter(({ blocks }) => blocks.length === 0)).toEqual([])
      const undone = applyStep(applied.page, applied.inverse)
      expect(undone.ok && undone.page).toEqual(before)
    }), runs(0.06))
  })

  test('makes of anything that the machine made what it would read today', { timeout: PATIENCE }, () => {
    const cuts = fc.array(fc.record({ opens: fc.nat(3), role: fc.constantFrom(...BLOCK_ROLES) }), { minLength: 1, maxLength: 20 })
    fc.assert(fc.property(pageText, cuts, (text, drawn) => {
      const { page: wanted, lines, context } = imported(text)
      const articles: { id: string; blocks: Block[]; continues: null }[] = [{ id: 'first', blocks: [], continues: null }]
      for (const [index, line] of lines.entries()) {
        const { opens, role } = drawn[index % drawn.length] ?? { opens: 0, role: 'body' }
        const source = { dump: 'd', line: line.line, from: 0, to: line.text.length }
        const last = articles.at(-1)?.blocks.at(-1)
        if (opens === 0) articles.push({ id: `a${index}`, blocks: [], continues: null })
        const longer = last && { ...last, text: [...last.text, { text: line.text }], sources: [...last.sources, source] }
        if (opens === 1 && longer) articles.at(-1)?.blocks.splice(-1, 1, longer)
        else articles.at(-1)?.blocks.push({ id: `b${index}`, role, text: [{ text: line.text }], sources: [source], madeBy: 'reader' })
      }
      const wrong: PageState = { dump: 'd', articles: articles.filter(({ blocks }) => blocks.length > 0), aside: [] }
      const again = after(wrong, readAgain(context(wrong), lines, WHOLE, read))
      expect(structure(again, lines)).toEqual(structure(wanted, lines))
    }), runs(0.06))
  })

  test('twice is nothing to do the second time', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(pageText, fc.array(wish, { minLength: 1, maxLength: 8 }), (text, wishes) => {
      const start = imported(text)
      if (start.lines.length === 0) return
      const once = act(start, wishes)
      const again = after(once, readAgain(start.context(once), start.lines, WHOLE, read))
      expect(readAgain(start.context(again), start.lines, WHOLE, read).ok).toBe(false)
    }), runs(0.03))
  })
})

describe('what is read again', () => {
  const story = (headline: string) => [
    headline, '',
    '停航四十天的柳栈渡口今晨六点恢复摆渡。第一班船载着二', '十三名乘客和六辆自行车离开南岸，七分钟后靠上北岸的石', '阶。', '',
    '县航运所介绍，渡口每半小时开一班，末班为晚上八点。船', '上添了十二件新的救生衣，都挂在伸手就够得着的地方。', '', '', '',
  ].join('\n')
  const start = imported(story('停航四十天的渡口今晨复航') + story('老街新装十二把木椅'))

  /** The page as headlines and how many blocks follow each. */
  function shape(page: PageState): string[] {
    return page.articles.map(({ blocks: [head, ...rest] }) => `${head?.role} ${head ? plainText(head) : ''} +${rest.length}`)
  }

  /** The page with the articles after the first put into it by the machine. */
  function inOne({ articles: [first, ...others], ...page }: PageState): PageState {
    return first === undefined ? { ...page, articles: [] }
      : { ...page, articles: [{ ...first, blocks: [first, ...others].flatMap(({ blocks }) => blocks) }] }
  }

  test('goes on in the article that holds most of it, and opens a new one for the rest', () => {
    const wrong = inOne(start.page)
    const again = after(wrong, readAgain(start.context(wrong), start.lines, WHOLE, read))
    expect(shape(again)).toEqual(['headline 停航四十天的渡口今晨复航 +2', 'headline 老街新装十二把木椅 +2'])
    expect(again.articles[0]?.id).toBe(start.page.articles[0]?.id)
  })

  test('begins a new article at a headline that a person decided, which the machine sees, but may not change', () => {
    const headline = start.page.articles[1]?.blocks[0]?.id ?? ''
    const accepted = after(start.page, setRole(start.context(start.page), { blocks: [headline] }, 'headline'))
    expect(readAgain(start.context(accepted), start.lines, WHOLE, read).ok).toBe(false)
  })

  test('without a headline goes on in the article before the stretch', () => {
    const [first, second] = start.page.articles
    const tail = first?.blocks.slice(-1) ?? []
    const wrong: PageState = {
      ...start.page,
      articles: [
        ...(first ? [{ ...first, blocks: first.blocks.slice(0, -1) }, { id: 'tail', blocks: tail, continues: null }] : []),
        ...(second ? [second] : []),
      ],
    }
    const lines = tail.flatMap(({ sources }) => sources.map(({ line }) => line))
    const stretch = { first: Math.min(...lines), last: Math.max(...lines) }
    expect(after(wrong, readAgain(start.context(wrong), start.lines, stretch, read))).toEqual(start.page)
  })

  test('keeps what was typed into it with its block', () => {
    const wrong = typed(inOne(start.page), 1)
    const again = after(wrong, readAgain(start.context(wrong), start.lines, WHOLE, read))
    expect(again.articles.flatMap(({ blocks }) => blocks.map(plainText)).filter((text) => text.endsWith('【新】'))).toHaveLength(1)
  })
})
