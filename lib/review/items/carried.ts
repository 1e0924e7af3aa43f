import { plainText } from '../../article/block'
import { PARAGRAPH_BREAK } from '../../article/compare/comparison'
import { textOf } from '../hold/passage-text'
import { type Home, isArticle } from '../hold/homes'
import { mainBase, mainTheirs, type SettledPassage } from '../hold/settled-passage'
import type { CarriedDecision, Fate } from '../review'
import type { Findings } from './findings'

/** As many characters of a text tell which one is meant. */
const WORDS = 24

/**
 * Tells what became of each decision of the editors: of what differs between the page and the old reading. Where text stood
 * and what it was is no longer needed without the text; what was written in it is asked about.
 */
export function carriedOf(findings: Findings): readonly CarriedDecision[] {
  return [...textsOf(findings), ...paragraphsOf(findings), ...rolesOf(findings), ...placesOf(findings), ...ordersOf(findings)]
}

function articleOf({ held, homes }: Findings, ours: number): string | null {
  const home = homes.ours[ours] ?? 0
  return isArticle(home) ? (held.ours.page.articles[home]?.id ?? null) : null
}

function wordsOf({ held }: Findings, ours: number): string {
  const block = held.ours.blocks[ours]?.block
  return block ? plainText(block).slice(0, WORDS) : ''
}

/** Whether a text stands somewhere else, or in other words, in the new dump. */
function isShifted({ held }: Findings, { base, theirs, passage }: SettledPassage): boolean {
  const [was, is] = [base, theirs].map((blocks) => textOf(blocks).map(({ text }) => text).join(''))
  return was !== is || passage.theirs.some((at) => held.moved.has(at))
}

function textsOf(findings: Findings): CarriedDecision[] {
  return findings.settled.flatMap((settled): CarriedDecision[] => {
    const { passage, base, ours, need, agreed } = settled
    const unbroken = (blocks: typeof ours) => textOf(blocks).map(({ text, marks }) => [text.replaceAll(PARAGRAPH_BREAK, ''), marks])
    const isText = settled.edited && JSON.stringify(unbroken(base)) !== JSON.stringify(unbroken(ours))
    const [first] = passage.ours
    if (!isText || first === undefined) return []
    const item = findings.texts.itemOf.get(settled)
    const fate: Fate = need === 'conflict' ? 'conflict' : agreed ? 'not-needed' : isShifted(findings, settled) ? 'shifted' : 'applied'
    return [{
      kind: 'text', fate, article: articleOf(findings, first), words: wordsOf(findings, first),
      items: item !== undefined && need !== null ? [item] : [],
    }]
  })
}

function paragraphsOf(findings: Findings): CarriedDecision[] {
  return findings.settled.flatMap((settled): CarriedDecision[] => {
    const { passage, need, agreed } = settled
    const [first] = passage.ours
    if (passage.oursAsBase || first === undefined || passage.base.length === 0) return []
    const item = findings.texts.itemOf.get(settled)
    const isSame = passage.oursOf !== undefined
    const fate: Fate = passage.theirs.length === 0 ? 'not-needed' : need === 'conflict' ? 'conflict'
      : agreed || (isSame && !passage.theirsAsBase) ? 'not-needed' : isShifted(findings, settled) ? 'shifted' : 'applied'
    return [{
      kind: 'paragraphs', fate, article: articleOf(findings, first), words: wordsOf(findings, first),
      items: item !== undefined && need === 'conflict' ? [item] : [],
    }]
  })
}

function rolesOf(findings: Findings): CarriedDecision[] {
  const { held, homes, roles } = findings
  const asked = new Map(roles.map((role) => [role.ours, role.item]))
  return findings.settled.flatMap((settled) => settled.passage.ours.flatMap((ours): CarriedDecision[] => {
    const [block, base] = [held.ours.blocks[ours]?.block, held.base.blocks[mainBase(held, ours) ?? -1]?.block]
    if (!block || !base || block.role === base.role || !isArticle(homes.ours[ours] ?? 0)) return []
    const item = asked.get(ours)
    const came = held.theirs.blocks[mainTheirs(held, settled.passage, ours) ?? -1]?.block
    const fate: Fate = item?.need === 'conflict' ? 'conflict' : came === undefined ? 'not-needed'
      : came.role === block.role ? 'not-needed' : isShifted(findings, settled) ? 'shifted' : 'applied'
    const own = item?.key ?? findings.texts.itemOf.get(settled)
    return [{
      kind: 'role', fate, article: articleOf(findings, ours), words: wordsOf(findings, ours),
      items: fate === 'conflict' && own !== undefined ? [own] : [],
    }]
  }))
}

/** One decision for each pair of places between which editors moved text. */
function placesOf(findings: Findings): CarriedDecision[] {
  const { held, homes, moves, settled } = findings
  const itemOf = new Map(moves.flatMap(({ item, moves: own }) => own.flatMap(({ ours }) => ours.map((at) => [at, item] as const))))
  const passageOf = new Map(settled.flatMap((one) => one.passage.ours.map((ours) => [ours, one] as const)))
  const groups = new Map<string, number[]>()
  for (const { at } of held.ours.blocks) {
    const base = mainBase(held, at)
    const was: Home | undefined = base === undefined ? undefined : homes.base[base]
    if (was === undefined || was === homes.ours[at]) continue
    const key = `${was} ${homes.ours[at]}`
    groups.set(key, [...(groups.get(key) ?? []), at])
  }
  return [...groups.values()].map((blocks): CarriedDecision => {
    const first = blocks[0] ?? 0
    const conflicts = blocks.flatMap((at) => {
      const move = itemOf.get(at)
      return move?.need === 'conflict' ? [move.key] : []
    })
    const agreed = blocks.every((at) => {
      const passage = passageOf.get(at)
      const came = passage && mainTheirs(held, passage.passage, at)
      return came === undefined ? passage?.theirs.length === 0 : homes.theirs[came] === homes.ours[at]
    })
    const isShift = blocks.some((at) => {
      const passage = passageOf.get(at)
      return passage !== undefined && isShifted(findings, passage)
    })
    const fate: Fate = conflicts.length > 0 ? 'conflict' : agreed ? 'not-needed' : isShift ? 'shifted' : 'applied'
    return { kind: 'place', fate, article: articleOf(findings, first), words: wordsOf(findings, first), items: [...new Set(conflicts)] }
  })
}

function ordersOf({ held, orders }: Findings): CarriedDecision[] {
  const all = [...[...orders.ofBlocks].map(([home, order]) => ({ home, order })), { home: -1, order: orders.ofArticles }]
  return all.flatMap(({ home, order: { decided, need, quiet, item } }): CarriedDecision[] => {
    if (!decided) return []
    const fate: Fate = need === 'conflict' ? 'conflict' : quiet === 'ours' ? 'applied' : 'not-needed'
    const article = home < 0 ? null : (held.ours.page.articles[home] ?? null)
    const words = article?.blocks[0] ? plainText(article.blocks[0]).slice(0, WORDS) : ''
    return [{ kind: 'order', fate, article: article?.id ?? null, words, items: item === null ? [] : [item.key] }]
  })
}
