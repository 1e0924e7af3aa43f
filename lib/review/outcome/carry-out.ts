import { showsPicture, withPicture } from '../../article/figure-picture'
import type { AsideBlock, PageArticle, PageState } from '../../split/page-state'
import { asideHome, type Home, isArticle, reasonOf } from '../hold/homes'
import type { Labels } from '../hold/labels'
import type { Findings } from '../items/findings'
import type { Decided } from '../review'
import { inPlace } from './in-place'
import { type ChoiceOf, type PlacedBlock, placedBlocks, structureOf } from './placed-blocks'

/** Carries out choices: the page on the new dump, with all of its text placed. */
export function carryOut(findings: Findings, labels: Labels, choiceOf: ChoiceOf, newId: () => string): Decided {
  const { held, homes } = findings
  const structure = structureOf(findings, choiceOf)
  const made = findings.settled.flatMap((settled) => placedBlocks(findings, settled, structure, choiceOf, newId))
  const opened = new Set([...[...structure.moved.values()].map(({ to }) => to), ...addedArticles(findings, choiceOf)])
  const homed = rehomed(made, (home) => homes.isOurs(home) || opened.has(home), findings)
  const heirs = heirsOf(findings, homed)
  const all = withPictures([...homed, ...supplied(findings, heirs), ...unseen(findings, newId)], findings, heirs, newId)

  const byHome = new Map<Home, PlacedBlock[]>()
  for (const block of all) byHome.set(block.home, [...(byHome.get(block.home) ?? []), block])
  const theirsOf = new Map(labels.theirs.map((label, at) => [label, at]))
  const articles = [...new Set([...held.ours.page.articles.keys(), ...[...byHome.keys()].filter(isArticle)])].flatMap((label) => {
    const known = held.ours.page.articles[label]
    const blocks = byHome.get(label) ?? []
    if (blocks.length === 0 && (known === undefined || known.blocks.length > 0)) return []
    const order = findings.orders.ofBlocks.get(label)
    const first = order === undefined ? 'theirs' : order.item === null ? order.quiet : sideOf(choiceOf, order.item.key)
    const article: PageArticle = {
      id: known?.id ?? newId(), continues: known?.continues ?? null, blocks: inPlace(blocks, first).map(({ block }) => block),
    }
    return [{ label, article, oursAt: known === undefined ? null : label, theirsAt: theirsOf.get(label) ?? null }]
  })
  const { ofArticles } = findings.orders
  const inOrder = inPlace(articles, ofArticles.item === null ? ofArticles.quiet : sideOf(choiceOf, ofArticles.item.key))
  const idOf = new Map(articles.map(({ label, article }) => [label, article.id]))
  const page: PageState = {
    dump: held.theirs.page.dump,
    articles: inOrder.map(({ article }) => article),
    aside: inPlace(all.filter(({ home }) => !isArticle(home)), 'theirs').map(({ block, home }): AsideBlock => ({ block, reason: reasonOf(home) })),
  }
  const closed = held.ours.page.articles.flatMap(({ id }, label) => {
    const heir = heirs.get(label)
    return idOf.has(label) ? [] : [[id, heir === undefined ? null : (idOf.get(heir) ?? null)] as const]
  })
  return { page, closed: new Map(closed) }
}

function sideOf(choiceOf: ChoiceOf, key: string): 'ours' | 'theirs' {
  return choiceOf(key).take === 'ours' ? 'ours' : 'theirs'
}

/** The articles that come whole and were taken. */
function addedArticles({ texts, homes, settled }: Findings, choiceOf: ChoiceOf): Home[] {
  return settled.flatMap((passage) => {
    const key = texts.itemOf.get(passage)
    const isWhole = key !== undefined && texts.whole.some((item) => item.key === key && item.kind === 'article-added')
    return isWhole && choiceOf(key).take !== 'ours' ? passage.passage.theirs.map((at) => homes.theirs[at] ?? 0) : []
  })
}

/**
 * New text of an article that was not taken goes with what stands before it in the new dump, else with what follows it;
 * text that stands by itself there is set aside.
 */
function rehomed(made: readonly PlacedBlock[], isOpen: (home: Home) => boolean, { held }: Findings): readonly PlacedBlock[] {
  const isStray = ({ home }: PlacedBlock) => isArticle(home) && !isOpen(home)
  if (!made.some(isStray)) return made
  const settled = new Map(made.flatMap((one) => (one.theirs !== null && isArticle(one.home) && !isStray(one) ? [[one.theirs, one.home] as const] : [])))
  return made.map((one) => {
    if (!isStray(one) || one.theirs === null) return one
    const article = held.theirs.blocks[one.theirs]?.article
    const siblings = [...settled.keys()].filter((at) => held.theirs.blocks[at]?.article === article)
    const before = siblings.filter((at) => at < (one.theirs ?? 0)).sort((a, b) => b - a)[0]
    const near = before ?? siblings.sort((a, b) => a - b)[0]
    const home = near === undefined ? undefined : settled.get(near)
    return home === undefined ? { ...one, home: NOISE, theirsAt: one.theirs } : { ...one, home, theirsAt: one.theirs }
  })
}

const NOISE: Home = asideHome('noise')

/** Where most of the text of each article of the page is now, where that is another one. */
function heirsOf({ held, homes }: Findings, made: readonly PlacedBlock[]): ReadonlyMap<Home, Home> {
  const shares = new Map<Home, Map<Home, number>>()
  for (const { ours, home } of made) {
    if (ours === null || !isArticle(home)) continue
    const was = homes.ours[ours] ?? 0
    const share = shares.get(was) ?? new Map<Home, number>()
    shares.set(was, share.set(home, (share.get(home) ?? 0) + (held.ours.sizes[ours] ?? 0)))
  }
  return new Map([...shares].flatMap(([was, share]) => {
    const [heir] = [...share].sort(([, one], [, other]) => other - one)
    return share.has(was) || heir === undefined ? [] : [[was, heir[0]] as const]
  }))
}

/** Blocks that do not come from the old dump stay where they are, or go with the rest of their article. */
function supplied({ held, homes }: Findings, heirs: ReadonlyMap<Home, Home>): PlacedBlock[] {
  const { ours, theirs } = held
  return ours.blocks.flatMap(({ at, block }): PlacedBlock[] => {
    if (ours.sizes[at] !== 0) return []
    const home = homes.ours[at] ?? 0
    // What prints as nothing is placed with the new dump's blocks.
    if (!isArticle(home) && block.sources.length > 0) return []
    const sources = block.sources.filter(({ dump }) => dump !== theirs.page.dump)
    return [{
      block: sources.length === block.sources.length ? block : { ...block, sources },
      home: heirs.get(home) ?? home, ours: at, theirs: null, oursAt: at, theirsAt: null,
    }]
  })
}

/** Pictures are of no dump: one whose words are gone or became no caption stays as a figure without words. */
function withPictures(
  all: readonly PlacedBlock[], { held, homes }: Findings, heirs: ReadonlyMap<Home, Home>, newId: () => string,
): PlacedBlock[] {
  const kept = new Set(all.map(({ block }) => block.id))
  const left = held.ours.blocks.flatMap(({ at, block }): PlacedBlock[] => {
    if (!showsPicture(block) || kept.has(block.id)) return []
    const home = homes.ours[at] ?? 0
    return [{ block: { ...block, text: [], sources: [] }, home: heirs.get(home) ?? home, ours: at, theirs: null, oursAt: at, theirsAt: null }]
  })
  return [...all.flatMap((one): PlacedBlock[] => {
    const { block } = one
    if (block.picture === undefined || block.role === 'caption') return [one]
    const figure = { ...block, id: newId(), role: 'caption' as const, text: [], sources: [] }
    return [{ ...one, block: withPicture(block, undefined) }, { ...one, block: figure }]
  }), ...left]
}

/** Text of the new dump that prints as nothing is set aside. */
function unseen({ held, homes }: Findings, newId: () => string): PlacedBlock[] {
  return held.theirs.blocks.flatMap(({ at, block }): PlacedBlock[] => {
    if (held.theirs.sizes[at] !== 0) return []
    const home = homes.theirs[at] ?? 0
    return [{
      block: { ...block, id: newId() }, home: isArticle(home) ? NOISE : home, ours: null, theirs: at, oursAt: null, theirsAt: at,
    }]
  })
}
