import { plainText, type AsideReason, type Block, type BlockRole } from '@/lib/article/block'
import { applyStep } from '@/lib/split/apply'
import { pageCutter } from '@/lib/split/cutter'
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
import type { PageArticle, PageState } from '@/lib/split/page-state'
import { propose } from '@/lib/split/propose'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import type { ReadDump } from '@/lib/review/review'
import type { Random } from '../reader/variations/random'
import { type EditorsWork, type Seam, seamOf } from './editors-work'

/** So many deeds are done to a page: few pages are touched more than a dozen times. */
const DEEDS = { least: 4, most: 14 } as const

/** What editors do, and how often: most of it is correcting words. */
const SHARES = {
  correct: 28, sentence: 12, headline: 8, split: 6, join: 6, role: 10, move: 6, aside: 6, back: 3, break: 7, fuse: 7, order: 4, articles: 2,
} as const
type DeedName = keyof typeof SHARES

/** Editors work on the page that the machine made of a dump. */
export function editorsWork(random: Random, base: ReadDump): EditorsWork {
  const editor = new Editor(random, base)
  for (let left = random.whole(DEEDS.least, DEEDS.most); left > 0; left -= 1) editor.act()
  return editor.work()
}

/** Typed characters are Han that no newspaper prints, each typed once: so that whoever looks for one finds what was typed. */
const FIRST_TYPED = 0x3400
const SENTENCE = 7
/** A paragraph of two lines can be broken in the middle. */
const BREAKABLE = 2
/** A crosshead is no longer. */
const SHORT = 24

class Editor {
  #page: PageState
  readonly #random: Random
  readonly #cutter: DeedContext['cutter']
  readonly #log = {
    typed: new Map<string, string>(), roles: new Set<string>(), places: new Set<string>(), breaks: new Set<string>(),
    seams: new Array<Seam>(), ordered: new Set<string>(),
  }
  #made = 0

  constructor(random: Random, { id, lines, reading }: ReadDump) {
    let count = 0
    this.#random = random
    this.#cutter = pageCutter(id, new Map(lines.map(({ line, text }) => [line, text])))
    this.#page = propose(reading, { dump: id, lines }, () => `b${(count += 1)}`)
  }

  work(): EditorsWork {
    return { page: this.#page, ...this.#log }
  }

  act(): void {
    const name = this.#random.weighted<DeedName>(SHARES)
    const article = this.#one(this.#page.articles.filter(({ blocks }) => blocks.length > 0))
    if (article === undefined) return
    if (name === 'correct') this.#correct(article)
    else if (name === 'sentence') this.#addSentence(article)
    else if (name === 'headline') this.#typeHeadline(article)
    else this.#structure(name, article)
  }

  #structure(name: Exclude<DeedName, 'correct' | 'sentence' | 'headline'>, article: PageArticle): void {
    switch (name) {
      case 'split': return this.#split(article)
      case 'join': return this.#join(article)
      case 'role': return this.#setRole(article)
      case 'move': return this.#move(article)
      case 'aside': return this.#setAside(article)
      case 'back': return this.#takeBack(article)
      case 'break': return this.#break(article)
      case 'fuse': return this.#fuse(article)
      case 'order': return this.#order(article)
      case 'articles': return this.#orderArticles(article)
    }
  }

  #one<T>(all: readonly T[]): T | undefined {
    return all[this.#random.whole(0, all.length - 1)]
  }

  #context(): DeedContext {
    return { page: this.#page, cutter: this.#cutter, newId: () => `e${(this.#made += 1)}` }
  }

  /** Does a deed; gives the blocks that are new, or null where the page refuses it. */
  #do(deed: (context: DeedContext) => DeedOutcome): readonly string[] | null {
    const before = new Set(blockIds(this.#page))
    const outcome = deed(this.#context())
    const applied = outcome.ok ? applyStep(this.#page, outcome.step) : null
    if (applied === null || !applied.ok) return null
    this.#page = applied.page
    return blockIds(this.#page).filter((id) => !before.has(id))
  }

  #bodies({ blocks }: PageArticle): readonly Block[] {
    return blocks.filter(({ role, sources }) => role === 'body' && sources.length > 0)
  }

  #split(article: PageArticle): void {
    const begin = this.#one(this.#bodies(article).slice(1))
    if (begin === undefined || this.#do((context) => splitArticle(context, { block: begin.id })) === null) return
    for (const { id } of article.blocks.slice(article.blocks.findIndex(({ id }) => id === begin.id))) this.#log.places.add(id)
  }

  #join(article: PageArticle): void {
    const next = this.#page.articles[this.#page.articles.indexOf(article) + 1]
    if (next === undefined || this.#do((context) => joinArticles(context, article.id, next.id)) === null) return
    for (const { id, role } of next.blocks) {
      this.#log.places.add(id)
      if (role === 'headline') this.#log.roles.add(id)
    }
  }

  #setRole(article: PageArticle): void {
    const block = this.#one(article.blocks)
    if (block === undefined) return
    const roles = rolesFor(block).filter((role) => role !== block.role)
    const role = this.#one(roles)
    if (role === undefined || this.#do((context) => setRole(context, { blocks: [block.id] }, role)) === null) return
    this.#log.roles.add(block.id)
  }

  #move(article: PageArticle): void {
    const block = this.#one(this.#bodies(article))
    const other = this.#one(this.#page.articles.filter(({ id }) => id !== article.id))
    if (block === undefined || other === undefined) return
    if (this.#do((context) => moveLines(context, { blocks: [block.id] }, { article: other.id })) !== null) this.#log.places.add(block.id)
  }

  #setAside(article: PageArticle): void {
    const block = this.#one(article.blocks)
    const reason = this.#random.pick<AsideReason>(['advertisement', 'noise', 'duplicate'])
    if (block === undefined) return
    if (this.#do((context) => setAside(context, { blocks: [block.id] }, reason)) !== null) this.#log.places.add(block.id)
  }

  #takeBack(article: PageArticle): void {
    const entry = this.#one(this.#page.aside)
    if (entry === undefined) return
    const taken = this.#do((context) => takeBack(context, { blocks: [entry.block.id] }, { article: article.id }))
    if (taken !== null) this.#log.places.add(entry.block.id)
  }

  #break(article: PageArticle): void {
    const block = this.#one(this.#bodies(article).filter(({ sources }) => sources.length > BREAKABLE))
    const source = block === undefined ? undefined : this.#one(block.sources.slice(1))
    if (block === undefined || source === undefined || source.from !== 0) return
    for (const id of this.#do((context) => breakParagraph(context, { line: source.line })) ?? []) this.#log.breaks.add(id)
  }

  #fuse(article: PageArticle): void {
    const pairs = article.blocks.flatMap((block, at) => {
      const before = article.blocks[at - 1]
      return before?.role === 'body' && block.role === 'body' ? [{ before, block }] : []
    })
    const pair = this.#one(pairs)
    if (pair === undefined || this.#do((context) => joinParagraphs(context, { block: pair.block.id })) === null) return
    this.#log.seams.push(seamOf(plainText(pair.before), plainText(pair.block)))
  }

  #order(article: PageArticle): void {
    const [block, after] = [this.#one(this.#bodies(article)), this.#one(this.#bodies(article))]
    if (block === undefined || after === undefined || block === after) return
    if (this.#do((context) => orderBlocks(context, [block.id], after.id)) !== null) this.#log.ordered.add(block.id)
  }

  #orderArticles({ id }: PageArticle): void {
    const after = this.#one(this.#page.articles)
    if (after !== undefined && after.id !== id) this.#do((context) => orderArticles(context, id, after.id))
  }

  #type(count: number): string {
    const text = Array.from({ length: count }, (_, at) => String.fromCharCode(FIRST_TYPED + this.#log.typed.size + at)).join('')
    for (const character of text) this.#log.typed.set(character, '')
    return text
  }

  #retype({ id }: Block, text: string): void {
    const change = (block: Block): Block => (block.id === id ? { ...block, text: [{ text }] } : block)
    this.#page = { ...this.#page, articles: this.#page.articles.map((article) => ({ ...article, blocks: article.blocks.map(change) })) }
  }

  #correct(article: PageArticle): void {
    const block = this.#one(article.blocks)
    const characters = block === undefined ? [] : Array.from(plainText(block))
    const at = this.#random.whole(0, characters.length - 1)
    const was = characters[at]
    if (block === undefined || was === undefined || was.trim() === '' || this.#log.typed.has(was)) return
    const typed = this.#type(1)
    this.#log.typed.set(typed, was)
    this.#retype(block, characters.with(at, typed).join(''))
  }

  #addSentence(article: PageArticle): void {
    const block = this.#one(this.#bodies(article))
    if (block !== undefined) this.#retype(block, `${plainText(block)}${this.#type(SENTENCE)}。`)
  }

  /** A headline is typed anew, or its beginning is. */
  #typeHeadline(article: PageArticle): void {
    const block = article.blocks.find(({ role }) => role === 'headline')
    if (block === undefined) return
    const kept = this.#random.chance(0.5) ? Array.from(plainText(block)).slice(2).join('') : ''
    this.#retype(block, this.#type(SENTENCE) + kept)
  }
}

function blockIds({ articles, aside }: PageState): string[] {
  return [...articles.flatMap(({ blocks }) => blocks), ...aside.map(({ block }) => block)].map(({ id }) => id)
}

/** What a block may have been taken for wrongly. */
function rolesFor(block: Block): readonly BlockRole[] {
  if (['headline', 'kicker', 'deck', 'label'].includes(block.role)) return ['headline', 'kicker', 'deck', 'label']
  return plainText(block).length <= SHORT ? ['crosshead', 'byline', 'caption', 'body'] : ['caption', 'standfirst', 'editors-note', 'body']
}
