import type { Block } from '@/lib/article/block'
import type { ReadDump } from '@/lib/review/review'
import { applyStep } from '@/lib/split/apply'
import { pageCutter } from '@/lib/split/cutter'
import type { PageState } from '@/lib/split/page-state'
import { propose } from '@/lib/split/propose'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import type { Random } from '../reader/variations/random'
import type { EditorsWork, Seam } from './editors-work'

/** Typed characters are Han that no newspaper prints, each typed once: so that whoever looks for one finds what was typed. */
const FIRST_TYPED = 0x3400

/** A page on which editors work, and what they say that they did. */
export class EditingDesk {
  page: PageState
  readonly log = {
    typed: new Map<string, string>(), roles: new Set<string>(), places: new Set<string>(), breaks: new Set<string>(),
    seams: new Array<Seam>(), ordered: new Set<string>(),
  }
  readonly random: Random
  readonly #cutter: DeedContext['cutter']
  #made = 0

  constructor(random: Random, { id, lines, reading }: ReadDump) {
    let count = 0
    this.random = random
    this.#cutter = pageCutter(id, new Map(lines.map(({ line, text }) => [line, text])))
    this.page = propose(reading, { dump: id, lines }, () => `b${(count += 1)}`)
  }

  work(): EditorsWork {
    return { page: this.page, ...this.log }
  }

  /** One of a list, by chance; undefined where it is empty. */
  one<T>(all: readonly T[]): T | undefined {
    return all[this.random.whole(0, all.length - 1)]
  }

  /** Does a deed; gives the blocks that are new, or null where the page refuses it. */
  do(deed: (context: DeedContext) => DeedOutcome): readonly string[] | null {
    const before = new Set(blockIds(this.page))
    const outcome = deed({ page: this.page, cutter: this.#cutter, newId: () => `e${(this.#made += 1)}` })
    const applied = outcome.ok ? applyStep(this.page, outcome.step) : null
    if (applied === null || !applied.ok) return null
    this.page = applied.page
    return blockIds(this.page).filter((id) => !before.has(id))
  }

  /** So many characters that nobody typed yet; `was` is what they are typed for. */
  type(count: number, was = ''): string {
    const text = Array.from({ length: count }, (_, at) => String.fromCharCode(FIRST_TYPED + this.log.typed.size + at)).join('')
    for (const character of text) this.log.typed.set(character, was)
    return text
  }

  /** Gives a block of an article another text. */
  retype({ id }: Block, text: string): void {
    const change = (block: Block): Block => (block.id === id ? { ...block, text: [{ text }] } : block)
    this.page = { ...this.page, articles: this.page.articles.map((article) => ({ ...article, blocks: article.blocks.map(change) })) }
  }
}

function blockIds({ articles, aside }: PageState): string[] {
  return [...articles.flatMap(({ blocks }) => blocks), ...aside.map(({ block }) => block)].map(({ id }) => id)
}
