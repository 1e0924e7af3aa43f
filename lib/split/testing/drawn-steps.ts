import fc from 'fast-check'
import { ASIDE_REASONS, BLOCK_ROLES, inlines, plainText, type Block } from '../../article/block'
import { showsPicture } from '../../article/figure-picture'
import { cutInlines, joinInlines } from '../../article/inlines'
import type { Line, Span } from '../../dump/span'
import { applyStep } from '../apply'
import { breakParagraph } from '../deeds/break-paragraph'
import { joinArticles } from '../deeds/join-articles'
import { joinJump, partJump } from '../deeds/join-jump'
import { joinParagraphs } from '../deeds/join-paragraphs'
import { moveLines } from '../deeds/move-lines'
import { newArticle } from '../deeds/new-article'
import { orderArticles } from '../deeds/order-articles'
import { orderBlocks } from '../deeds/order-blocks'
import { setAside } from '../deeds/set-aside'
import { setRole } from '../deeds/set-role'
import { splitArticle } from '../deeds/split-article'
import { takeBack } from '../deeds/take-back'
import { untangle } from '../deeds/untangle'
import type { PageState } from '../page-state'
import { blocksOf } from '../places'
import type { DeedContext, DeedOutcome } from '../script'
import type { Step } from '../step'
import type { DrawnPage } from './arbitrary-page'
import { counter } from './page-notation'
import { printedCutter } from './printed-cutter'

/** A wish drawn at random: numbers that are read as lines, blocks and articles of the page as it is then. */
export interface Wish {
  readonly deed: number
  readonly one: number
  readonly other: number
  readonly word: number
}
export const wish: fc.Arbitrary<Wish> = fc.record({
  deed: fc.nat(14), one: fc.nat(40), other: fc.nat(40), word: fc.nat(40),
})

/** One of a list by any number. */
export function pick<T>(list: readonly T[], at: number): T | undefined {
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

/** Makes a drawn wish a deed. */
export function fulfil({ deed, one, other, word }: Wish, context: DeedContext, lines: readonly Line[]): DeedOutcome {
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
    case 9: {
      const chosen = [...new Set([one, other, word].map((at) => pick(blocks, at) ?? ''))]
      return joinParagraphs(context, word % 2 ? { line: one % count } : { blocks: chosen })
    }
    case 10: return orderArticles(context, article, word % 2 ? null : (pick(articles, other) ?? null))
    case 11: return untangle(context, spansOf(lines, one, other), word % 3 === 0 ? 'new' : { article }, pick(BLOCK_ROLES, word) ?? 'body')
    case 12: return joinJump(context, article, pick(['elsewhere', 'further', ...articles], word) ?? '')
    case 13: return partJump(context, article)
    default: return orderBlocks(context, [pick(blocks, one) ?? ''], pick(blocks, other) ?? null)
  }
}

/** Applies wishes one after the other; `visit` sees each Step that came of one, and the pages around it. */
export function act(
  { page, lines }: DrawnPage, wishes: readonly Wish[],
  visit: (step: Step, before: PageState, after: PageState, inverse: Step) => void = () => undefined,
  newId = counter(),
): PageState {
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

/** A text without its spaces. */
export function unspaced(text: string): string {
  return text.replaceAll(' ', '')
}

/** All characters of a page but the spaces, in one order. */
export function characters(page: PageState): string {
  return unspaced(Array.from(blocksOf(page), ({ block }) => plainText(block)).join('')).split('').sort().join('')
}

/** The photos of all captions of a page, in one order. */
export function pictures(page: PageState): string[] {
  return Array.from(blocksOf(page), ({ block }) => (block.picture && showsPicture(block) ? block.picture.photo : '')).filter((photo) => photo !== '').sort()
}

/** A page with some text typed into one of its blocks. */
export function typed(page: PageState, at: number, offset: number, text: string): PageState {
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

/** Some wishes, one after the other. */
export const wishes = fc.array(wish, { minLength: 1, maxLength: 12 })
