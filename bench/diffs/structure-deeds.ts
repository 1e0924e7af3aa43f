import { plainText, type AsideReason, type Block, type BlockRole } from '@/lib/article/block'
import { breakParagraph } from '@/lib/split/deeds/break-paragraph'
import { joinArticles } from '@/lib/split/deeds/join-articles'
import { joinParagraphs } from '@/lib/split/deeds/join-paragraphs'
import { moveLines } from '@/lib/split/deeds/move-lines'
import { orderArticles } from '@/lib/split/deeds/order-articles'
import { orderBlocks } from '@/lib/split/deeds/order-blocks'
import { setAside } from '@/lib/split/deeds/set-aside'
import { setRole } from '@/lib/split/deeds/set-role'
import { splitArticle } from '@/lib/split/deeds/split-article'
import { takeBack } from '@/lib/split/deeds/take-back'
import type { PageArticle } from '@/lib/split/page-state'
import type { EditingDesk } from './editing-desk'
import { seamOf } from './editors-work'

/** Something that editors do to an article, with what they say of it. Nothing where the article has nothing to do it to. */
export type StructureDeed = (desk: EditingDesk, article: PageArticle) => void

/** Paragraphs of a longer text than this many lines are broken. */
const BREAKABLE = 2
/** A crosshead is no longer. */
const SHORT = 24

/** The paragraphs that came from the dump. */
export function bodiesOf({ blocks }: PageArticle): readonly Block[] {
  return blocks.filter(({ role, sources }) => role === 'body' && sources.length > 0)
}

export const split: StructureDeed = (desk, article) => {
  const begin = desk.one(bodiesOf(article).slice(1))
  if (begin === undefined || desk.do((context) => splitArticle(context, { block: begin.id })) === null) return
  for (const { id } of article.blocks.slice(article.blocks.indexOf(begin))) desk.log.places.add(id)
}

/** Joins an article with the one behind it. */
export const join: StructureDeed = (desk, article) => {
  const next = desk.page.articles[desk.page.articles.indexOf(article) + 1]
  if (next === undefined || desk.do((context) => joinArticles(context, article.id, next.id)) === null) return
  for (const { id, role } of next.blocks) {
    desk.log.places.add(id)
    if (role === 'headline') desk.log.roles.add(id)
  }
}

export const giveRole: StructureDeed = (desk, article) => {
  const block = desk.one(article.blocks)
  const role = block === undefined ? undefined : desk.one(rolesFor(block).filter((other) => other !== block.role))
  if (block === undefined || role === undefined) return
  if (desk.do((context) => setRole(context, { blocks: [block.id] }, role)) !== null) desk.log.roles.add(block.id)
}

export const moveParagraph: StructureDeed = (desk, article) => {
  const block = desk.one(bodiesOf(article))
  const other = desk.one(desk.page.articles.filter(({ id }) => id !== article.id))
  if (block === undefined || other === undefined) return
  if (desk.do((context) => moveLines(context, { blocks: [block.id] }, { article: other.id })) !== null) desk.log.places.add(block.id)
}

export const putAside: StructureDeed = (desk, article) => {
  const block = desk.one(article.blocks)
  const reason = desk.random.pick<AsideReason>(['advertisement', 'noise', 'duplicate'])
  if (block === undefined) return
  if (desk.do((context) => setAside(context, { blocks: [block.id] }, reason)) !== null) desk.log.places.add(block.id)
}

/** Takes back something that was set aside. */
export const takeUp: StructureDeed = (desk, article) => {
  const entry = desk.one(desk.page.aside)
  if (entry === undefined) return
  const taken = desk.do((context) => takeBack(context, { blocks: [entry.block.id] }, { article: article.id }))
  if (taken !== null) desk.log.places.add(entry.block.id)
}

export const breakOne: StructureDeed = (desk, article) => {
  const block = desk.one(bodiesOf(article).filter(({ sources }) => sources.length > BREAKABLE))
  const source = block === undefined ? undefined : desk.one(block.sources.slice(1))
  if (source === undefined || source.from !== 0) return
  for (const id of desk.do((context) => breakParagraph(context, { line: source.line })) ?? []) desk.log.breaks.add(id)
}

/** Joins a paragraph with the one before it. */
export const fuse: StructureDeed = (desk, article) => {
  const pair = desk.one(article.blocks.flatMap((block, at) => {
    const before = article.blocks[at - 1]
    return before?.role === 'body' && block.role === 'body' ? [{ before, block }] : []
  }))
  if (pair === undefined || desk.do((context) => joinParagraphs(context, { block: pair.block.id })) === null) return
  desk.log.seams.push(seamOf(plainText(pair.before), plainText(pair.block)))
}

export const order: StructureDeed = (desk, article) => {
  const [block, after] = [desk.one(bodiesOf(article)), desk.one(bodiesOf(article))]
  if (block === undefined || after === undefined || block === after) return
  if (desk.do((context) => orderBlocks(context, [block.id], after.id)) !== null) desk.log.ordered.add(block.id)
}

export const orderWhole: StructureDeed = (desk, { id }) => {
  const after = desk.one(desk.page.articles)
  if (after !== undefined && after.id !== id) desk.do((context) => orderArticles(context, id, after.id))
}

/** What a block may have been taken for wrongly. */
function rolesFor(block: Block): readonly BlockRole[] {
  if (['headline', 'kicker', 'deck', 'label'].includes(block.role)) return ['headline', 'kicker', 'deck', 'label']
  return plainText(block).length <= SHORT ? ['crosshead', 'byline', 'caption', 'body'] : ['caption', 'standfirst', 'editors-note', 'body']
}
