import type { Block } from '../article/block'
import type { Line } from '../dump/span'
import type { Reading } from '../reading/reading'
import { beginningIn, isHead, precedes } from '../split/deeds/fitting-place'
import { placeAside } from '../split/deeds/set-aside'
import { articleOf } from '../split/draft'
import type { PageState } from '../split/page-state'
import {
  closeArticle, continueArticle, cutAt, fuse, move, openArticle, setBlockRole, standing, writeDeed, type DeedContext, type DeedOutcome,
  type Script,
} from '../split/script'
import { type Heirs, heirsOf } from './identity'
import { looseText, type Stretch } from './loose-blocks'
import { type Divide, divider, goesOn, type Target, targetsOf, within, withOwners } from './targets'

/** A target with the block that it became. */
interface Made {
  readonly target: Target
  readonly block: string
}

/** Cuts the blocks that are read again wherever their sources go to another target, and puts the parts of each target together. */
function makeBlocks(script: Script, blocks: readonly Block[], divide: Divide): readonly Made[] {
  const pieces = new Map<Target, { readonly block: string; readonly place: number }[]>()
  const add = (target: Target, block: string, place: number) => pieces.set(target, [...(pieces.get(target) ?? []), { block, place }])
  for (const block of blocks) {
    const [first, ...rest] = divide(block)
    if (first === undefined) continue
    add(first.target, block.id, first.place)
    let [before, current] = [first, block]
    for (const fragment of rest) {
      if (!goesOn(before, fragment)) {
        const { line, from } = fragment.span
        const next = cutAt(script, current, { dump: script.context.page.dump ?? '', line, offset: from })
        current = standing(script, next).block
        add(fragment.target, next, fragment.place)
      }
      before = fragment
    }
  }
  return [...pieces].map(([target, parts]) => {
    const [first, ...others] = parts.sort((one, other) => one.place - other.place)
    for (const { block } of others) fuse(script, first?.block ?? '', block, target.role)
    return { target, block: first?.block ?? '' }
  })
}

/** Whether an article has a headline that a person decided. */
function hasPinnedHeadline(page: PageState, article: string): boolean {
  const blocks = page.articles.find(({ id }) => id === article)?.blocks ?? []
  return blocks.some(({ role, madeBy }) => madeBy === 'person' && (role === 'headline' || role === 'damaged'))
}

/** Says what each block was read as. An article has one headline: under one that a person decided, another is a crosshead. */
function setRoles(script: Script, made: readonly Made[], homes: ReadonlyMap<number, string>): void {
  for (const { target: { home, role }, block } of made) {
    const article = 'article' in home ? homes.get(home.article) : undefined
    const second = role === 'headline' && article !== undefined && hasPinnedHeadline(script.context.page, article)
    setBlockRole(script, block, second ? 'crosshead' : role, 'reader')
  }
}

/** Where the reading has a block of the machine: its read article, and its place in the reading; null for what it did not see. */
type Seen = (block: Block) => { readonly article: number; readonly at: number } | null

function seenIn(dump: string | null, targets: readonly Target[], machines: readonly Block[]): Seen {
  const divide = divider(targets)
  const at = new Map(targets.map((target, index) => [target, index]))
  const lines = new Set(machines.flatMap(({ sources }) => sources.map(({ line }) => line)))
  return (block) => {
    if (block.sources.some((source) => source.dump !== dump || !lines.has(source.line))) return null
    const target = divide(block)[0]?.target
    return target && 'article' in target.home ? { article: target.home.article, at: at.get(target) ?? 0 } : null
  }
}

/**
 * Whether a block that stays is read before one that was read again: as the reading has them, where it has them in one
 * article; else head before body, and by the dump. Text that is not from the dump stays with the block before it.
 */
function staysBefore(script: Script, seen: Seen, { block: one, anchor }: Staying, other: Block): boolean {
  const [here, there] = [seen(one), seen(other)]
  if (here !== null && here.article === there?.article) return here.at < there.at
  if (isHead(one.role) !== isHead(other.role)) return isHead(one.role)
  const { dump } = script.context.page
  return precedes(beginningIn(one, dump) === undefined ? (anchor ?? one) : one, other, dump)
}

/** A block that stays, and the last block before it that is from the dump. */
interface Staying {
  readonly block: Block
  readonly anchor: Block | undefined
}

/** Puts the blocks of a read article in their order into an article, among the blocks that stay there and are not read again. */
function place(script: Script, article: string, blocks: readonly string[], reread: ReadonlySet<string>, seen: Seen): void {
  const { dump } = script.context.page
  const now = articleOf(script.draft, article)?.blocks ?? []
  const stays = now.flatMap((block, index): Staying[] => {
    const anchor = now.slice(0, index).findLast((other) => beginningIn(other, dump) !== undefined)
    return reread.has(block.id) ? [] : [{ block, anchor }]
  })
  let after: string | null = null
  for (const id of blocks) {
    const { block } = standing(script, id)
    while (stays[0] !== undefined && staysBefore(script, seen, stays[0], block)) after = stays.shift()?.block.id ?? after
    move(script, id, { article }, after, 'reader')
    after = id
  }
}

/** The articles of the new reading: those in which read articles go on, and new ones, each behind the one read before it. */
function openArticles(script: Script, targets: readonly Target[], made: ReadonlySet<number>, heirs: Heirs): ReadonlyMap<number, string> {
  const homes = new Map(heirs)
  let before: string | null = null
  for (const target of targets) {
    if (!('article' in target.home)) continue
    const read = target.home.article
    const home: string | undefined = homes.get(read) ?? (made.has(read) ? openArticle(script, before) : undefined)
    if (home === undefined) continue
    homes.set(read, home)
    before = home
  }
  return homes
}

/** Closes the articles of which nothing is left; each leads to the one that took most of its text, which also goes on where it did. */
function closeLeft(script: Script, divide: Divide, homes: ReadonlyMap<number, string>): void {
  for (const { id, blocks, continues } of script.context.page.articles) {
    if (blocks.length === 0 || articleOf(script.draft, id)?.blocks.length !== 0) continue
    const taken = new Map<string, number>()
    for (const { target: { home }, span } of blocks.flatMap(divide)) {
      const article = 'article' in home ? homes.get(home.article) : undefined
      if (article !== undefined) taken.set(article, (taken.get(article) ?? 0) + span.to - span.from)
    }
    const heir = [...taken].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
    closeArticle(script, id, heir)
    if (heir !== null && continues !== null && articleOf(script.draft, heir)?.continues === null) continueArticle(script, heir, continues)
  }
}

/**
 * Lets the machine read a page again and makes a stretch of it so. What people decided stays: their blocks stand as they
 * are, in their articles. Text travels with its blocks, which are cut and put together only where the new reading has
 * other blocks.
 *
 * @param lines the non-blank lines of the page's dump
 * @param read the reader, with the house style with which the dump was read
 */
export function readAgain(
  context: DeedContext, lines: readonly Line[], stretch: Stretch, read: (lines: readonly Line[]) => Reading,
): DeedOutcome {
  return writeDeed('read-again', context, (script) => {
    const text = looseText(context.page, lines, stretch)
    if (text.blocks.length === 0) return null
    const owned = withOwners(targetsOf(read(text.lines)), text.headlines)
    const targets = within(owned.targets, new Set(text.blocks.flatMap(({ sources }) => sources.map(({ line }) => line))))
    const divide = divider(targets)
    const made = makeBlocks(script, text.blocks, divide)
    const byTarget = new Map(made.map(({ target, block }) => [target, block]))
    const reads = new Set(made.flatMap(({ target: { home } }) => ('article' in home ? [home.article] : [])))
    const homes = openArticles(script, owned.targets, reads, heirsOf(context.page, text, owned))
    setRoles(script, made, homes)
    const seen = seenIn(context.page.dump, owned.targets, text.machines)
    const reread = new Set(byTarget.values())
    for (const [article, group] of groups(targets, homes)) {
      place(script, article, group.flatMap((target) => byTarget.get(target) ?? []), reread, seen)
    }
    for (const { target: { home }, block } of made) {
      if ('aside' in home) moveAside(script, block, home.aside)
    }
    closeLeft(script, divide, homes)
    return null
  })
}

/** The targets of each article; where two read articles go on in one, the earlier first. */
function groups(targets: readonly Target[], homes: ReadonlyMap<number, string>): ReadonlyMap<string, readonly Target[]> {
  const grouped = new Map<string, Target[]>()
  for (const target of targets) {
    const article = 'article' in target.home ? homes.get(target.home.article) : undefined
    if (article === undefined) continue
    const group = grouped.get(article)
    if (group === undefined) grouped.set(article, [target])
    else group.push(target)
  }
  return grouped
}

function moveAside(script: Script, block: string, reason: Extract<Target['home'], { aside: unknown }>['aside']): void {
  const now = standing(script, block).place
  if ('aside' in now && now.aside === reason) return
  move(script, block, { aside: reason }, placeAside(script, block), 'reader')
}
