import type { AsideReason, Block, BlockRole } from '../article/block'
import type { Span } from '../dump/span'
import type { Reading } from '../reading/reading'
import { isHead } from '../split/deeds/fitting-place'

/** A block as the new reading has it: of which read article, or why set aside, and the spans that it is made of. */
export interface Target {
  readonly home: { readonly article: number } | { readonly aside: AsideReason }
  readonly role: BlockRole
  readonly spans: readonly Span[]
}

/** The blocks of a reading as targets. */
export function targetsOf({ articles, aside }: Reading): readonly Target[] {
  return [
    ...articles.flatMap(({ blocks }, article) => blocks.map(({ role, spans }): Target => ({ home: { article }, role, spans }))),
    ...aside.map(({ span, reason }): Target => ({ home: { aside: reason }, role: 'body', spans: [span] })),
  ]
}

/** Targets, and of read articles with a headline that people decided the article that it belongs to. */
export interface OwnedTargets {
  readonly targets: readonly Target[]
  readonly owners: ReadonlyMap<number, string>
}

function covers({ spans }: Target, line: number): boolean {
  return spans.some((span) => span.line === line)
}

function begins({ spans }: Target): number {
  return Math.min(...spans.map(({ line }) => line))
}

/**
 * Gives each headline that people decided its read article: the one that the machine read under it, too; where it took
 * the headline for something else, what was read behind it, because there an article begins.
 *
 * @param headlines the first line of each, with its article
 */
export function withOwners(targets: readonly Target[], headlines: ReadonlyMap<number, string>): OwnedTargets {
  const owners = new Map<number, string>()
  let parted = targets
  let next = 1 + Math.max(-1, ...targets.map(({ home }) => ('article' in home ? home.article : -1)))
  for (const [line, owner] of [...headlines].sort(([one], [other]) => one - other)) {
    const holder = parted.find((target) => covers(target, line))
    const read = holder && 'article' in holder.home ? holder.home.article : null
    if (holder && read !== null && isHead(holder.role)) {
      owners.set(read, owner)
      continue
    }
    const isBehind = (target: Target) => begins(target) >= line && 'article' in target.home && target.home.article === read
    const isWhole = parted.every((target) => !('article' in target.home) || target.home.article !== read || isBehind(target))
    if (read === null) continue
    if (isWhole) {
      owners.set(read, owner)
      continue
    }
    const article = next
    next += 1
    parted = parted.map((target) => (isBehind(target) ? { ...target, home: { article } } : target))
    owners.set(article, owner)
  }
  return { targets: parted, owners }
}

/** What of targets lies on some lines. */
export function within(targets: readonly Target[], lines: ReadonlySet<number>): readonly Target[] {
  return targets
    .map((target) => ({ ...target, spans: target.spans.filter(({ line }) => lines.has(line)) }))
    .filter(({ spans }) => spans.length > 0)
}

/** A fragment of a block's sources that goes to one span of one target. `place` counts the spans of that target. */
export interface Fragment {
  readonly span: Span
  readonly target: Target
  readonly place: number
}

/** What divides the sources of blocks by the targets that they go to. */
export type Divide = (block: Block) => readonly Fragment[]

/** Divides sources at the beginnings of the spans of targets; the spaces between two spans go with the first of them. */
export function divider(targets: readonly Target[]): Divide {
  const byLine = new Map<number, Fragment[]>()
  for (const target of targets) {
    for (const [place, span] of target.spans.entries()) {
      const here = byLine.get(span.line)
      if (here === undefined) byLine.set(span.line, [{ span, target, place }])
      else here.push({ span, target, place })
    }
  }
  for (const spans of byLine.values()) spans.sort((one, other) => one.span.from - other.span.from)
  return ({ sources }) => sources.flatMap(({ line, from, to }): Fragment[] => {
    const spans = byLine.get(line) ?? []
    const holding = spans.findIndex(({ span }) => span.to > from)
    const here = spans.slice(holding).filter(({ span }, index) => index === 0 || span.from < to)
    return here.map(({ target, place, span }, index) => ({
      target, place, span: { line, from: index === 0 ? from : span.from, to: here[index + 1]?.span.from ?? to },
    }))
  })
}

/** Whether two fragments that follow one another in a block follow one another in their target, too. */
export function goesOn(one: Fragment, next: Fragment): boolean {
  return one.target === next.target && (next.place === one.place || next.place === one.place + 1)
}
