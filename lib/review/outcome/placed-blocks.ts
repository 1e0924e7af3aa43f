import type { Block, BlockRole, Inline, Source } from '../../article/block'
import type { Held } from '../hold/held'
import { asideHome, type Home, type Homes, isArticle } from '../hold/homes'
import { mainBase, mainOurs, mainTheirs, type SettledPassage } from '../hold/settled-passage'
import type { Passage } from '../hold/passages'
import { threeWay } from '../hold/three-way'
import type { Findings } from '../items/findings'
import type { Choice } from '../review'
import { allot, leftBehind, olderSources } from './allot'
import type { Placed } from './in-place'

/** A block as it will be, with its home and its place on each side that has it there. */
export interface PlacedBlock extends Placed {
  readonly block: Block
  readonly home: Home
  /** Which blocks of the two sides it is made of; null for none. */
  readonly ours: number | null
  readonly theirs: number | null
}

/** What was chosen for an item, by its key. */
export type ChoiceOf = (key: string | undefined) => Choice

/** What people decided beside texts: where blocks of the new dump go, and what they are. */
export interface Structure {
  /** For each block of the new dump from where to where what the editors have of it goes. */
  readonly moved: ReadonlyMap<number, { readonly from: Home; readonly to: Home }>
  readonly roles: ReadonlyMap<number, BlockRole>
}

export function structureOf({ moves, roles }: Findings, choiceOf: ChoiceOf): Structure {
  const taken = <T extends { readonly item: { readonly key: string } }>(all: readonly T[]) =>
    all.filter(({ item }) => choiceOf(item.key).take !== 'ours')
  return {
    moved: new Map(taken(moves).flatMap((group) => group.moves.map((move) => [move.theirs, move] as const))),
    roles: new Map(taken(roles).map(({ ours, item }) => [ours, item.theirs])),
  }
}

/** The texts of a passage as they were chosen, and whose blocks carry them. */
interface Resolved {
  readonly like: 'ours' | 'theirs'
  readonly texts: readonly (readonly Inline[])[]
  readonly take: Choice['take'] | 'quiet'
}

function resolve({ texts }: Findings, settled: SettledPassage, choiceOf: ChoiceOf): Resolved {
  const { ours, theirs, merged, quiet, passage } = settled
  const key = texts.itemOf.get(settled)
  const own = { like: 'ours', texts: ours.map(({ text }) => text) } as const
  const theirOwn = { like: 'theirs', texts: theirs.map(({ text }) => text) } as const
  if (key === undefined) {
    if (quiet === 'theirs') return { ...theirOwn, take: 'quiet' }
    return { ...own, take: 'quiet' }
  }
  const choice = choiceOf(key)
  if (choice.take === 'theirs') return { ...theirOwn, take: 'theirs' }
  if (choice.take === 'merged') return { ...(merged ?? theirOwn), take: merged === null ? 'theirs' : 'merged' }
  if (choice.take === 'edited') {
    const like = merged?.like ?? (passage.ours.length > 0 ? 'ours' : 'theirs')
    return { like, texts: choice.texts, take: 'edited' }
  }
  return { ...own, take: 'ours' }
}

/** The blocks that a passage becomes. */
export function placedBlocks(
  findings: Findings, settled: SettledPassage, structure: Structure, choiceOf: ChoiceOf, newId: () => string,
): readonly PlacedBlock[] {
  const { passage } = settled
  const resolved = resolve(findings, settled, choiceOf)
  if (resolved.like === 'ours') {
    if (passage.ours.length === 0) return passage.theirs.map((at) => declined(findings.held, at, newId))
    return asOurs(findings, settled, structure, resolved)
  }
  return asTheirs(findings, settled, structure, resolved, newId)
}

function declined({ theirs }: Held, at: number, newId: () => string): PlacedBlock {
  const block = theirs.blocks[at]?.block ?? { text: [], sources: [] }
  return {
    block: { id: newId(), role: 'body', text: block.text, sources: block.sources, madeBy: 'person' },
    home: DECLINED, ours: null, theirs: at, oursAt: null, theirsAt: at,
  }
}

/** Text that a person turned down is set aside as noise. */
const DECLINED: Home = asideHome('noise')

function asOurs(findings: Findings, { passage }: SettledPassage, structure: Structure, { texts, take }: Resolved): PlacedBlock[] {
  const { held, homes } = findings
  const counterpart = new Map([...(passage.oursOf ?? [])].map(([theirs, ours]) => [ours, theirs]))
  const allotted = passage.oursOf === undefined && passage.theirs.length > 0 ? allot(held, passage) : null
  return passage.ours.flatMap((at, index): PlacedBlock[] => {
    const block = held.ours.blocks[at]?.block
    if (block === undefined) return []
    const theirs = counterpart.get(at) ?? mainTheirs(held, passage, at) ?? null
    const own = counterpart.has(at) ? (held.theirs.blocks[theirs ?? -1]?.block.sources ?? []) : (allotted?.get(at) ?? [])
    const sources = [...own, ...(take === 'quiet' && own.length > 0 ? [] : leftBehind(held, at)), ...olderSources(held, at)]
    return [placed(findings, passage, structure, {
      block, text: texts[index] ?? block.text, sources, ours: at, theirs, role: block.role, isPaired: counterpart.has(at), homes,
    })]
  })
}

function asTheirs(
  findings: Findings, { passage, edited }: SettledPassage, structure: Structure, { texts, take }: Resolved, newId: () => string,
): PlacedBlock[] {
  const { held, homes } = findings
  const heirs = passage.oursOf ?? heirsOf(held, passage)
  return passage.theirs.flatMap((at, index): PlacedBlock[] => {
    const came = held.theirs.blocks[at]?.block
    if (came === undefined) return []
    const heir = heirs.get(at)
    const block = heir === undefined ? null : (held.ours.blocks[heir]?.block ?? null)
    const kept = heir === undefined || !edited || take === 'theirs' || take === 'quiet' ? [] : leftBehind(held, heir)
    const older = heir === undefined || take === 'theirs' || take === 'merged' && !edited ? [] : olderSources(held, heir)
    return [placed(findings, passage, structure, {
      block: block ?? { ...came, id: newId() },
      text: texts[index] ?? came.text,
      sources: [...came.sources, ...kept, ...older],
      ours: mainOurs(held, passage, at) ?? null,
      theirs: at,
      role: passage.oursOf !== undefined && block !== null ? block.role : roleAmong(held, passage, at, take),
      isPaired: true,
      homes,
    })]
  })
}

/** What a block is whose passage was broken or joined: by itself the three sides' word for it, or the new dump's where that was taken. */
function roleAmong(held: Held, passage: Passage, theirs: number, take: Resolved['take']): BlockRole {
  const came = held.theirs.blocks[theirs]?.block.role ?? 'body'
  const ours = mainOurs(held, passage, theirs)
  if (take === 'theirs' || ours === undefined) return came
  const mine = held.ours.blocks[ours]?.block.role ?? came
  const base = held.base.blocks[mainBase(held, ours) ?? -1]?.block.role
  return threeWay(base, mine, came) === 'theirs' ? came : mine
}

/** Which block of the editors goes on in which of the new dump, those that share the most first. */
function heirsOf({ oursTheirs }: Held, passage: Passage): ReadonlyMap<number, number> {
  const pairs = passage.theirs.flatMap((theirs) => passage.ours.map((ours) => ({ theirs, ours, shared: oursTheirs.there[ours]?.get(theirs) ?? 0 })))
  const heirs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { theirs, ours, shared } of pairs.sort((one, other) => other.shared - one.shared)) {
    if (shared === 0 || heirs.has(theirs) || taken.has(ours)) continue
    heirs.set(theirs, ours)
    taken.add(ours)
  }
  return heirs
}

interface Making {
  readonly block: Block
  readonly text: readonly Inline[]
  readonly sources: readonly Source[]
  readonly ours: number | null
  readonly theirs: number | null
  readonly role: BlockRole
  /** Whether it is the very block of the new dump, so that its place there is its own. */
  readonly isPaired: boolean
  readonly homes: Homes
}

function placed({ held }: Findings, passage: Passage, structure: Structure, making: Making): PlacedBlock {
  const { block, text, sources, ours, theirs, isPaired, homes } = making
  const home = homeOf(held, homes, passage, structure, ours, theirs)
  const [from, to] = [ours === null ? null : (homes.ours[ours] ?? 0), theirs === null ? null : (homes.theirs[theirs] ?? 0)]
  const role = roleIn(making, structure, held, home, from)
  const isTheirWord = (role !== block.role || (from !== null && home !== from)) && ours !== null
  return {
    block: { ...block, role, text, sources, madeBy: isTheirWord ? 'reader' : block.madeBy },
    home, ours, theirs,
    oursAt: home === from ? ours : null,
    theirsAt: theirs !== null && home === to && (isPaired || home !== from) ? theirs : null,
  }
}

/** A block that is set aside, or taken back, is what the new dump has it as; any other one what was decided. */
function roleIn({ role, ours, theirs }: Making, structure: Structure, held: Held, home: Home, from: Home | null): BlockRole {
  const came = theirs === null ? role : (held.theirs.blocks[theirs]?.block.role ?? role)
  if (home === from && !isArticle(home)) return held.ours.blocks[ours ?? -1]?.block.role ?? role
  if (from !== null && home !== from && (!isArticle(home) || !isArticle(from))) return came
  return (ours === null ? undefined : structure.roles.get(ours)) ?? role
}

function homeOf(
  held: Held, homes: Homes, { base }: Passage, { moved }: Structure, ours: number | null, theirs: number | null,
): Home {
  const [from, to] = [ours === null ? null : (homes.ours[ours] ?? 0), theirs === null ? null : (homes.theirs[theirs] ?? 0)]
  if (from === null) return to ?? DECLINED
  if (to === null || theirs === null) return from
  if (!isArticle(from) && !isArticle(to)) {
    const was = base.length === 0 ? undefined : homes.base[mainBase(held, ours ?? -1) ?? base[0] ?? 0]
    return threeWay(was, from, to) === 'theirs' ? to : from
  }
  const move = moved.get(theirs)
  return move?.from === from ? move.to : from
}
