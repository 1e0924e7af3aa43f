import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ASIDE_REASONS, BLOCK_ROLES, inlines, plainText, type Block } from '../article/block'
import { cutInlines, joinInlines } from '../article/inlines'
import type { Line, Span } from '../dump/span'
import { applyStep } from './apply'
import { breakParagraph } from './deeds/break-paragraph'
import { joinArticles } from './deeds/join-articles'
import { joinJump, partJump } from './deeds/join-jump'
import { joinParagraphs } from './deeds/join-paragraphs'
import { moveLines } from './deeds/move-lines'
import { newArticle } from './deeds/new-article'
import { orderArticles } from './deeds/order-articles'
import { orderBlocks } from './deeds/order-blocks'
import { setAside } from './deeds/set-aside'
import { setRole } from './deeds/set-role'
import { splitArticle } from './deeds/split-article'
import { takeBack } from './deeds/take-back'
import { untangle } from './deeds/untangle'
import { checkLaw } from './law'
import { momentBefore } from './moments'
import type { PageState } from './page-state'
import { blocksOf } from './places'
import type { DeedContext, DeedOutcome } from './script'
import type { Step } from './step'
import { arbitraryPage, type DrawnPage } from './testing/arbitrary-page'
import { counter } from './testing/page-notation'
import { printedCutter } from './testing/printed-cutter'

/** A wish drawn at random: numbers that are read as lines, blocks and articles of the page as it is then. */
interface Wish {
  readonly deed: number
  readonly one: number
  readonly other: number
  readonly word: number
}
const wish: fc.Arbitrary<Wish> = fc.record({
  deed: fc.nat(14), one: fc.nat(40), other: fc.nat(40), word: fc.nat(40),
})

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length]
}

/** One to three spans in lines that follow one another: a few characters of each, or all of it. */
function spansOf(lines: readonly Line[], one: number, other: number): readonly Span[] {
  return lines.slice(one % lines.length).slice(0, 1 + (other % 3)).map(({ line, text }, index) => {
    const characters = Array.from(text)
    const begins = (other + index) % characters.length
    const ends = begins + 1 + (one % (characters.length - begins))
    return { line, from: characters.slice(0, begins).join('').length, to: characters.slice(0, ends).join('').length }
  })
}

function fulfil({ deed, one, other, word }: Wish, context: DeedContext, lines: readonly Line[]): DeedOutcome {
  const count = lines.length
  const blocks = Array.from(blocksOf(context.page), ({ block }) => block.id)
  const articles = context.page.articles.map(({ id }) => id)
  const article = pick(articles, one) ?? ''
  const [first, last] = [one % count, other % count].sort((a, b) => a - b)
  const range = { lines: { first: first ?? 0, last: last ?? 0 } }
  switch (deed) {
    case 0: return splitArticle(context, { line: one % count })
    case 1: return splitArticle(context, { block: pick(blocks, one) ?? '' })
    case 2: return joinArticles(context, article, pick(articles, other) ?? '')
    case 3: return moveLines(context, range, { article: pick(articles, word) ?? '' })
    case 4: return newArticle(context, range)
    case 5: return setRole(context, range, pick(BLOCK_ROLES, word) ?? 'body')
    case 6: return setAside(context, range, pick(ASIDE_REASONS, word) ?? 'noise')
    case 7: return takeBack(context, range, { article })
    case 8: return breakParagraph(context, { line: one % count })
    case 9: return joinParagraphs(context, word % 2 ? { line: one % count } : { blocks: [...new Set([one, other, word].map((at) => pick(blocks, at) ?? ''))] })
    case 10: return orderArticles(context, article, word % 2 ? null : (pick(articles, other) ?? null))
    case 11: return untangle(context, spansOf(lines, one, other), word % 3 === 0 ? 'new' : { article }, pick(BLOCK_ROLES, word) ?? 'body')
    case 12: return joinJump(context, article, pick(['elsewhere', 'further', ...articles], word) ?? '')
    case 13: return partJump(context, article)
    default: return orderBlocks(context, [pick(blocks, one) ?? ''], pick(blocks, other) ?? null)
  }
}

/** Applies wishes one after the other; `visit` sees each Step that came of one, and the pages around it. */
function act(
  { page, lines }: DrawnPage, wishes: readonly Wish[],
  visit: (step: Step, before: PageState, after: PageState, inverse: Step) => void = () => undefined,
): PageState {
  const newId = counter()
  const cutter = printedCutter(lines)
  return wishes.reduce((now, one) => {
    const outcome = fulfil(one, { page: now, cutter, newId }, lines)
    if (!outcome.ok) return now
    const applied = applyStep(now, outcome.step)
    if (!applied.ok) throw new Error(`a deed wrote a Step that is refused: ${JSON.stringify(applied.why)}`)
    visit(outcome.step, now, applied.page, applied.inverse)
    return applied.page
  }, page)
}

function unspaced(text: string): string {
  return text.replaceAll(' ', '')
}

/** All characters of a page but the spaces, in one order. */
function characters(page: PageState): string {
  return unspaced(Array.from(blocksOf(page), ({ block }) => plainText(block)).join('')).split('').sort().join('')
}

/** A page with some text typed into one of its blocks. */
function typed(page: PageState, at: number, offset: number, text: string): PageState {
  const blocks = Array.from(blocksOf(page), ({ block }) => block.id)
  const target = pick(blocks, at)
  function typeInto(block: Block): Block {
    if (block.id !== target) return block
    const [before, after] = cutInlines(block.text, Array.from(plainText(block)).slice(0, offset).join('').length)
    return { ...block, text: joinInlines(before, joinInlines(inlines(text), after)) }
  }
  return {
    ...page,
    articles: page.articles.map((article) => ({ ...article, blocks: article.blocks.map(typeInto) })),
    aside: page.aside.map((entry) => ({ ...entry, block: typeInto(entry.block) })),
  }
}

const wishes = fc.array(wish, { minLength: 1, maxLength: 12 })

describe('any sequence of Steps', () => {
  test('keeps every line in one place, and every character with its line', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      const raw = new Map(start.lines.map(({ line, text }) => [line, text]))
      act(start, wanted, (_, before, after) => {
        expect(checkLaw(after, start.lines)).toEqual([])
        expect(characters(after)).toBe(characters(before))
        for (const { block } of blocksOf(after)) {
          const printed = block.sources.map(({ line, from, to }) => (raw.get(line) ?? '').slice(from, to)).join('')
          expect(unspaced(plainText(block))).toBe(unspaced(printed))
        }
      })
    }), { numRuns: 300 })
  })

  test('goes back to the beginning by its inverses, each of which can be taken back', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      const inverses: Step[] = []
      const end = act(start, wanted, (step, before, after, inverse) => {
        inverses.unshift(inverse)
        const undone = applyStep(after, inverse)
        const redone = undone.ok && applyStep(undone.page, undone.inverse)
        expect(undone.ok && undone.page).toEqual(before)
        expect(redone && redone.ok && redone.page).toEqual(after)
        const closings = (one: Step) => one.ops.filter(({ op }) => op === 'close' || op === 'open')
        expect(redone && redone.ok && closings(redone.inverse)).toEqual(closings(inverse))
        expect(undone.ok && closings(undone.inverse)).toEqual(closings(step))
      })
      const back = inverses.reduce((page, inverse) => {
        const outcome = applyStep(page, inverse)
        return outcome.ok ? outcome.page : page
      }, end)
      expect(back).toEqual(start.page)
    }), { numRuns: 300 })
  })

  test('survives JSON', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      act(start, wanted, (step, before, after) => {
        const outcome = applyStep(before, JSON.parse(JSON.stringify(step)) as Step)
        expect(outcome.ok && outcome.page).toEqual(after)
      })
    }))
  })

  test('is taken back without what was typed since', () => {
    fc.assert(fc.property(arbitraryPage, wishes, fc.nat(20), fc.nat(12), (start, wanted, at, offset) => {
      act(start, wanted, (_, before, after, inverse) => {
        const edited = typed(after, at, offset, '【新】')
        const undone = applyStep(edited, inverse)
        if (!undone.ok) throw new Error(`refused after typing: ${undone.why.kind}`)
        expect(checkLaw(undone.page, start.lines)).toEqual([])
        expect(characters(undone.page)).toBe(characters(typed(before, 0, 0, '【新】')))
      })
    }), { numRuns: 300 })
  })

  test('can be looked back at, from each moment to each earlier one', () => {
    fc.assert(fc.property(arbitraryPage, wishes, (start, wanted) => {
      const moments = [start.page]
      const inverses: Step[] = []
      act(start, wanted, (_, before, after, inverse) => {
        moments.unshift(after)
        inverses.unshift(inverse)
      })
      for (const [back, moment] of moments.entries()) {
        expect(momentBefore(moments[0] ?? start.page, inverses.slice(0, back))).toEqual({ page: moment, missing: 0 })
      }
    }), { numRuns: 200 })
  })
})
