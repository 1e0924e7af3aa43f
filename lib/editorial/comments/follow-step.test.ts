import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../article/block'
import type { PageState } from '../../split/page-state'
import type { Step } from '../../split/step'
import { drawnPage, drawnShape } from '../../split/testing/arbitrary-page'
import { act, wishes } from '../../split/testing/drawn-steps'
import { followStep, type KeptComment, type SteppedPage } from './follow-step'
import { passageOf } from './passage'

/** A page on which no character stands twice, so that words can be told from all others. */
const unlikePage = fc.array(fc.tuple(drawnShape, fc.integer({ min: 2, max: 6 })), { minLength: 4, maxLength: 16 }).map((shapes) =>
  drawnPage(shapes.map(([shape, length], line) => ({
    ...shape, text: Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + 8 * line + at)).join(''),
  }))))

/** What a Step did, as the server tells it. */
function stepped(before: PageState, after: PageState, { ops }: Step): SteppedPage {
  const into = new Map(ops.flatMap((op) => (op.op === 'close' && op.into !== null ? [[op.article, op.into] as const] : [])))
  const standing = new Set(after.articles.map(({ id }) => id))
  const joined = [...into].filter(([id, heir]) => !standing.has(id) && standing.has(heir)).map(([id]) => id)
  return { before: before.articles, after: after.articles, joined: new Set(joined) }
}

/** A comment on each block of a page, on the words at its beginning, at its end and on the block as a whole, and one on each article. */
function commentsOn({ articles }: PageState): readonly KeptComment[] {
  return articles.flatMap(({ id: article, blocks }) => {
    const texts = blocks.map((block) => ({ id: block.id, text: plainText(block) }))
    const about = texts.flatMap(({ id, text }, index) => [[0, 2], [text.length - 2, text.length], [0, 0]].map(([from = 0, to = 0], at) => ({
      id: `${id} ${at}`, article, ...passageOf(texts, { index, at: Math.max(from, 0) }, { index, at: Math.min(to, text.length) }),
    })))
    return [...about, { id: article, article, block: null, quote: '', leading: '' }]
  })
}

/** The articles of the blocks in which words stand. */
function holders({ articles }: PageState, quote: string): readonly string[] {
  return articles.flatMap(({ id, blocks }) => blocks.flatMap((block) => (plainText(block).includes(quote) ? [id] : [])))
}

function carry(comments: readonly KeptComment[], page: SteppedPage): readonly KeptComment[] {
  const moved = followStep(comments, page)
  return comments.map((comment) => ({ ...comment, article: moved.get(comment.id) ?? comment.article }))
}

describe('after any Step a comment', () => {
  it('on a block is with the article that has the block', () => {
    fc.assert(fc.property(unlikePage, wishes, (start, wanted) => {
      let comments = commentsOn(start.page)
      act(start, wanted, (step, before, after) => {
        comments = carry(comments, stepped(before, after, step))
        const owners = new Map(after.articles.flatMap(({ id, blocks }) => blocks.map((block) => [block.id, id] as const)))
        for (const { block, quote, article } of comments) {
          if (quote === '' && block !== null && owners.has(block)) expect(article).toBe(owners.get(block))
        }
      })
    }), { numRuns: 200 })
  })

  it('on words is with the article that has them', () => {
    fc.assert(fc.property(unlikePage, wishes, (start, wanted) => {
      let comments = commentsOn(start.page)
      act(start, wanted, (step, before, after) => {
        comments = carry(comments, stepped(before, after, step))
        // Words that were set aside or broken in two belong to no article for a while, and come back wherever somebody puts them.
        comments = comments.filter(({ quote }) => holders(after, quote).length > 0)
        for (const { quote, article } of comments) {
          if (quote !== '') expect(holders(after, quote)).toEqual([article])
        }
      })
    }), { numRuns: 200 })
  })

  it('is with an article that stands, or with one that was joined into another, as long as its article ended with text in others', () => {
    fc.assert(fc.property(unlikePage, wishes, (start, wanted) => {
      let comments = commentsOn(start.page)
      const joined = new Set<string>()
      act(start, wanted, (step, before, after) => {
        const page = stepped(before, after, step)
        for (const id of page.joined) joined.add(id)
        comments = carry(comments, page)
        const standing = new Set(after.articles.map(({ id }) => id))
        const held = new Set(after.articles.flatMap(({ blocks }) => blocks.map(({ id }) => id)))
        for (const { article, block } of comments) {
          if (block !== null && held.has(block)) expect(standing.has(article) || joined.has(article)).toBe(true)
        }
      })
    }), { numRuns: 200 })
  })

  it('is back in its article when the Step is taken back', () => {
    fc.assert(fc.property(unlikePage, wishes, (start, wanted) => {
      act(start, wanted, (step, before, after, inverse) => {
        const comments = commentsOn(before)
        const back = carry(carry(comments, stepped(before, after, step)), stepped(after, before, inverse))
        expect(back).toEqual(comments)
      })
    }), { numRuns: 200 })
  })
})
