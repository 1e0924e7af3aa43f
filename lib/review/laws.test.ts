import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText, type Block } from '../article/block'
import { PATIENCE, runs } from '../dump/testing/arbitrary-dump'
import { checkLaw } from '../split/law'
import type { PageState } from '../split/page-state'
import { blocksOf } from '../split/places'
import { propose } from '../split/propose'
import { pictures } from '../split/testing/drawn-steps'
import { counter } from '../split/testing/page-notation'
import { decide } from './decide'
import { proposalOf } from './decisions'
import type { Choice, Decision, ReviewInput, ReviewItem } from './review'
import { reviewPage, type ReviewModel } from './review-page'
import { arbitraryReview, edited, editing, TYPED, twoDumps, untouched } from './testing/arbitrary-review'
import { accepting, decision } from './testing/choices'
import { readingOf } from './testing/reading-of'

/** A Review is worked out several times for each case. */
const SHARE = runs(0.03)

/** What people worked on: articles by id, with their blocks by id, what they are, say, and who said so. */
function work({ articles }: PageState) {
  return articles.map(({ id, blocks: own, continues }) => ({ id, continues, blocks: own.map(({ id: block, role, text, madeBy }) => ({ block, role, text, madeBy })) }))
}

/** A page up to its ids, and to what prints as nothing: a Review sets that aside. */
function unnamed({ articles, aside }: PageState) {
  const bare = ({ role, text, sources, madeBy }: Block) => (text.length === 0 ? [] : [{ role, text, sources, madeBy }])
  return {
    articles: articles.map((article) => article.blocks.flatMap(bare)).filter((own) => own.length > 0),
    aside: aside.flatMap(({ block, reason }) => bare(block).map((own) => ({ reason, ...own }))),
  }
}

const isAsked = ({ need }: ReviewItem) => need !== 'noise'

function taking(model: ReviewModel, take: 'ours' | 'theirs'): Decision[] {
  return model.review.items.map((item) => decision(item, { take }))
}

/** All that an item shows of the page and of the reading before. */
function shownOf(item: ReviewItem): readonly Block[] {
  switch (item.kind) {
    case 'passage': return [...item.base, ...item.ours]
    case 'article-gone': return item.ours
    case 'article-split':
    case 'articles-joined':
    case 'blocks-moved': return item.blocks
    case 'role': return [item.block]
    default: return []
  }
}

/** Any decisions at all: for each item in turn one of what can be chosen, or nothing. */
const chosen = fc.array(fc.constantFrom('ours', 'theirs', 'merged', 'edited', 'none'), { minLength: 1, maxLength: 8 })

function deciding({ review }: ReviewModel, takes: readonly (Choice['take'] | 'none')[]): Decision[] {
  return review.items.flatMap((item, at) => {
    const take = takes[at % takes.length] ?? 'none'
    if (take === 'none') return []
    if (take !== 'edited') return [decision(item, { take })]
    if (item.kind !== 'passage') return []
    return [decision(item, { take, texts: proposalOf(item).map(({ text }) => [...text, { text: '改' }]) })]
  })
}

/** How often each character stands in blocks, spaces left out. */
function characters(blocks: Iterable<Block>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    for (const character of plainText(block).replaceAll(/\s/gu, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return counts
}

function textBlocks({ articles }: PageState): Block[] {
  return articles.flatMap((article) => article.blocks)
}

function blocks(page: PageState): Block[] {
  return Array.from(blocksOf(page), ({ block }) => block)
}

describe('a dump that says what the old one said', () => {
  test('asks nothing, whatever editors did, and leaves every article as it was', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(twoDumps, editing, fc.constantFrom('d', 'n'), ({ base }, deeds, id) => {
      const ours = edited(base, deeds)
      const model = reviewPage({ base, ours, theirs: { ...base, id } })
      expect(model.review.items.filter(isAsked)).toEqual([])
      expect(model.review.carried.filter(({ fate }) => fate === 'conflict')).toEqual([])
      expect(work(decide(model, [], counter('n')).page)).toEqual(work(ours))
    }), SHARE)
  })

  test('read as the editors have it, asks nothing and changes nothing', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(twoDumps, editing, ({ base }, deeds) => {
      const ours = edited(base, deeds)
      const model = reviewPage({ base, ours, theirs: { ...base, reading: readingOf(ours) } })
      expect(model.review.items.filter(isAsked)).toEqual([])
      expect(work(decide(model, [], counter('n')).page)).toEqual(work(ours))
    }), SHARE)
  })
})

test('a page that nobody touched becomes what a first import makes of it, when all of the new dump is taken', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(twoDumps, ({ base, theirs }) => {
    const model = reviewPage({ base, ours: untouched(base), theirs })
    const fresh = propose(model.reading, { dump: theirs.id, lines: theirs.lines }, counter('f'))
    for (const decisions of [accepting(model.review.items), taking(model, 'theirs')]) {
      expect(unnamed(decide(model, decisions, counter('n')).page)).toEqual(unnamed(fresh))
    }
  }), SHARE)
})

test('a page that nobody touched is never in conflict', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(twoDumps, ({ base, theirs }) => {
    const { review } = reviewPage({ base, ours: untouched(base), theirs })
    expect(review.items.filter(({ need }) => need === 'conflict')).toEqual([])
    expect(review.carried).toEqual([])
  }), SHARE)
})

test('a conflict keeps all three texts', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(arbitraryReview, (input) => {
    const { review, reading } = reviewPage(input)
    const byText = (page: PageState) => new Set(blocks(page).map(({ text, sources }) => JSON.stringify([text, sources])))
    const was = byText(untouched(input.base))
    const comes = byText(propose(reading, { dump: input.theirs.id, lines: input.theirs.lines }, counter('f')))
    const is = new Map(blocks(input.ours).map((block) => [block.id, block]))
    for (const item of review.items) {
      if (item.kind !== 'passage') continue
      for (const block of item.ours) expect(block).toEqual(is.get(block.id))
      for (const { text, sources } of item.base) expect(was).toContain(JSON.stringify([text, sources]))
      for (const { text, sources } of item.theirs) expect(comes).toContain(JSON.stringify([text, sources]))
      if (item.need === 'conflict') expect(item.ours.length).toBeGreaterThan(0)
      if (item.need === 'conflict') expect(item.base.length + item.theirs.length).toBeGreaterThan(0)
    }
  }), SHARE)
})

test('turning everything down, or deciding nothing, leaves every article as it was', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(arbitraryReview, (input) => {
    const model = reviewPage(input)
    for (const decisions of [[], taking(model, 'ours')]) {
      const { page, closed } = decide(model, decisions, counter('n'))
      expect(work(page)).toEqual(work(input.ours))
      expect(closed.size).toBe(0)
    }
  }), SHARE)
})

test('whatever is decided, all text of the new dump is placed once, and every id is one thing', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(arbitraryReview, chosen, (input, takes) => {
    const model = reviewPage(input)
    const { page, closed } = decide(model, deciding(model, takes), counter('n'))
    expect(page.dump).toBe(input.theirs.id)
    expect(checkLaw(page, input.theirs.lines)).toEqual([])
    const ids = new Set(page.articles.map(({ id }) => id))
    expect([...closed.keys()].sort()).toEqual(input.ours.articles.map(({ id }) => id).filter((id) => !ids.has(id)).sort())
    for (const heir of closed.values()) if (heir !== null) expect(ids).toContain(heir)
  }), SHARE)
})

test('is always the same, also after it went through JSON, and every item has a key of its own', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(arbitraryReview, chosen, (input, takes) => {
    const [one, other] = [reviewPage(input), reviewPage(JSON.parse(JSON.stringify(input)) as ReviewInput)]
    expect(other.review).toEqual(one.review)
    expect(JSON.parse(JSON.stringify(one.review))).toEqual(one.review)
    const decisions = deciding(one, takes)
    expect(decide(other, JSON.parse(JSON.stringify(decisions)) as Decision[], counter('n'))).toEqual(decide(one, decisions, counter('n')))
    expect(new Set(one.review.items.map(({ key }) => key)).size).toBe(one.review.items.length)
  }), SHARE)
})

test('what was decided is not asked again: after it the page stands on its dump without a question', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(arbitraryReview, chosen, (input, takes) => {
    const model = reviewPage(input)
    const base = { ...input.theirs, reading: model.reading }
    const { page } = decide(model, deciding(model, takes), counter('n'))
    const again = reviewPage({ base, ours: page, theirs: base })
    expect(again.review.items.filter(isAsked)).toEqual([])
    expect(work(decide(again, [], counter('m')).page)).toEqual(work(page))
  }), SHARE)
})

test('nothing that editors had is gone after all clean changes, unless an item showed it', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(arbitraryReview, (input) => {
    const model = reviewPage(input)
    const clean = model.review.items.filter(({ need }) => need === 'clean')
    const { page } = decide(model, accepting(clean), counter('n'))
    const [had, has] = [textBlocks(input.ours), textBlocks(page)].map(characters)
    const [anywhere, shown] = [characters(blocks(page)), characters(clean.flatMap(shownOf))]
    for (const [character, count] of had ?? []) {
      // what was typed is nowhere in the new dump, so that nothing else can stand for it; what is printed may be set aside
      const is = TYPED.includes(character) ? has : anywhere
      expect((is?.get(character) ?? 0) + (shown.get(character) ?? 0), character).toBeGreaterThanOrEqual(count)
    }
  }), SHARE)
})

test('whatever is decided, no picture is lost or shown twice', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(arbitraryReview, chosen, (input, takes) => {
    const model = reviewPage(input)
    const { page } = decide(model, deciding(model, takes), counter('n'))
    expect(pictures(page)).toEqual(pictures(input.ours))
  }), SHARE)
})

test('no block of an article goes elsewhere, or becomes something else, with all clean changes, unless an item showed it', { timeout: PATIENCE }, () => {
  fc.assert(fc.property(arbitraryReview, (input) => {
    const model = reviewPage(input)
    const clean = model.review.items.filter(({ need }) => need === 'clean')
    const shown = new Set(clean.flatMap(shownOf).map(({ id }) => id))
    const { page } = decide(model, accepting(clean), counter('n'))
    const placed = ({ articles }: PageState) => articles.flatMap(({ id: article, blocks: own }) => own.flatMap((block) =>
      (plainText(block) === '' ? [] : [{ article, id: block.id, role: block.role }])))
    expect(placed(page)).toEqual(expect.arrayContaining(placed(input.ours).filter(({ id }) => !shown.has(id))))
  }), SHARE)
})
