import { plainText, type Block } from '../../article/block'
import type { Line } from '../../dump/span'
import type { PageState } from '../../split/page-state'
import { propose } from '../../split/propose'
import { counter, linesOf, pageOf, show } from '../../split/testing/page-notation'
import { decide } from '../decide'
import type { Need, ReadDump, ReviewInput, ReviewItem, ReviewPlace } from '../review'
import { reviewPage } from '../review-page'
import { accepting } from './choices'
import { readingOf } from './reading-of'

/**
 * A three-way case as text, each page in the notation of pages:
 *
 *     old:
 *       A: h1 "春天来了" / b1 "船出港。|水退了。"
 *       aside folio: b9 "第三版"
 *     ours:
 *       A: h1! "春天来了" / b1 "船{都}出港。水退了。"
 *     new:
 *       A: h1 "春天来了" / b1 "船出港。|水涨了。"
 *
 * `old` and `new` are what the machine read: their lines are numbered as they come, unless `@` says otherwise, and no
 * two texts of them share a line. A block of `ours` without `@` comes from the lines of the old block of its id, whatever
 * it says now, or from nowhere where there is none; with `@` from those lines of the old dump. Every line of `old` has
 * its place in `ours`, too. Without `ours:` nobody touched the page.
 */
export function threeWay(text: string): ReviewInput {
  const parts = partsOf(text)
  const old = numbered(parts.get('old') ?? '')
  const base = readDump('old', old)
  const [page, ours] = [onDump('old', pageOf(old)), parts.get('ours')]
  return {
    base,
    ours: ours === undefined ? page : editedPage(ours, page, base.lines),
    theirs: readDump('new', numbered(parts.get('new') ?? '')),
  }
}

const PART = /^\s*(?<name>old|ours|new):\s*$/u
const BLOCK = /(?<id>\w+)(?<person>!?)(?<at>@[\d,]+)? "(?<words>[^"]*)"/gu

function partsOf(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  let name = ''
  for (const row of text.split('\n')) {
    const heading = PART.exec(row)?.groups?.['name']
    if (heading !== undefined) name = heading
    parts.set(name, heading === undefined ? `${parts.get(name) ?? ''}\n${row}` : '')
  }
  return parts
}

/** The notation with the numbers of its lines, for blocks that do not tell them. */
function numbered(text: string): string {
  let next = 0
  return text.replaceAll(BLOCK, (_, id: string, person: string, at: string | undefined, words: string) => {
    const numbers = at === undefined ? words.split('|').map((_part, index) => next + index) : at.slice(1).split(',').map(Number)
    const last = numbers.length === 1 ? (numbers[0] ?? 0) + words.split('|').length - 1 : Math.max(...numbers)
    next = Math.max(next, last + 1)
    return `${id}${person}@${numbers.join(',')} "${words}"`
  })
}

function readDump(id: string, text: string): ReadDump {
  return { id, lines: linesOf(text), reading: readingOf(pageOf(text)) }
}

/** The page of the editors: blocks that do not tell their lines have those of the old block of their id. */
function editedPage(text: string, old: PageState, lines: readonly Line[]): PageState {
  const known = new Map(allBlocks(old).map(({ id, sources }) => [id, sources]))
  const told = text.replaceAll(BLOCK, (_, id: string, person: string, at: string | undefined, words: string) => {
    const own = known.get(id)
    const numbers = at ?? (own === undefined ? '' : `@${own.map(({ line }) => line).join(',')}`)
    return `${id}${person}${numbers} "${words}"`
  })
  const lengths = new Map(lines.map((line) => [line.line, line.text.length]))
  return withBlocks(pageOf(told), 'old', (block) => ({
    ...block, sources: block.sources.map(({ line }) => ({ dump: 'old', line, from: 0, to: lengths.get(line) ?? 0 })),
  }))
}

function onDump(dump: string, page: PageState): PageState {
  return withBlocks(page, dump, (block) => ({ ...block, sources: block.sources.map((source) => ({ ...source, dump })) }))
}

function withBlocks(page: PageState, dump: string, change: (block: Block) => Block): PageState {
  return {
    dump,
    articles: page.articles.map((article) => ({ ...article, blocks: article.blocks.map(change) })),
    aside: page.aside.map((entry) => ({ ...entry, block: change(entry.block) })),
  }
}

function allBlocks(page: PageState): Block[] {
  return [...page.articles.flatMap(({ blocks }) => blocks), ...page.aside.map(({ block }) => block)]
}

/** A case as text, such as a law that fails has found. */
export function shownCase({ base, ours, theirs }: ReviewInput): string {
  const read = ({ id, lines, reading }: ReadDump) => show(propose(reading, { dump: id, lines }, counter('b')), lines)
  return `old:\n${read(base)}\nours:\n${show(ours, base.lines)}\nnew:\n${read(theirs)}`
}

/** What a Review of the case asks, an item a row: how much it asks, what it is, where, and the texts as they were, are and come. */
export function asked(input: ReviewInput): string {
  return reviewPage(input).review.items.map(shownItem).join('\n')
}

/** What a Review of the case says of the editors' decisions: a row each. */
export function carried(input: ReviewInput): string {
  return reviewPage(input).review.carried.map(({ kind, fate, words }) => `${kind} ${fate} "${words}"`).join('\n')
}

/**
 * The page in the notation after all items that ask for so much were accepted, and nothing else; by itself after nothing was
 * decided. What comes is called n1, n2, …
 */
export function decided(input: ReviewInput, ...accepted: readonly Need[]): string {
  const model = reviewPage(input)
  const decisions = accepting(model.review.items, ({ need }) => accepted.includes(need))
  return show(decide(model, decisions, counter()).page, input.theirs.lines)
}

function texts(blocks: readonly Block[]): string {
  return blocks.length === 0 ? '-' : blocks.map((block) => `"${plainText(block)}"`).join(' / ')
}

/** `was | is > comes`, the first left out where editors changed nothing. */
function sides(base: string, ours: string, theirs: string): string {
  return `${base === ours ? '' : `${base} | `}${ours} > ${theirs}`
}

function nameOf(place: ReviewPlace): string {
  return 'article' in place ? place.article : place.aside
}

function shownItem(item: ReviewItem): string {
  const where = item.article ?? 'page'
  switch (item.kind) {
    case 'article-added': return `${item.need} ${item.kind} ${where}: ${texts(item.theirs)}`
    case 'article-gone': return `${item.need} ${item.kind} ${where}: ${texts(item.ours)}`
    case 'article-split':
    case 'articles-joined':
    case 'blocks-moved': return `${item.need} ${item.kind} ${nameOf(item.from)} > ${nameOf(item.to)}: ${texts(item.blocks)}`
    case 'role': return `${item.need} ${item.kind} ${where} ${texts([item.block])}: ${sides(item.base, item.ours, item.theirs)}`
    case 'blocks-order':
    case 'articles-order': return `${item.need} ${item.kind} ${where}: ${item.ours.join(' / ')} > ${item.theirs.join(' / ')}`
    case 'passage': {
      const [ours, theirs] = [texts(item.ours), texts(item.theirs)]
      const merged = item.merged === null ? '' : texts(item.merged)
      const base = item.base.length === 0 ? ours : texts(item.base)
      return `${item.need} ${item.fate} ${where}: ${sides(base, ours, theirs)}${merged === '' || merged === theirs ? '' : ` = ${merged}`}`
    }
  }
}
