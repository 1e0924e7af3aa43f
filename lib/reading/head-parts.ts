import type { BlockRole } from '../article/block'
import { likeness, pairOf } from './likeness'
import { Ending } from './line-facts'
import type { Page } from './page'
import { isSeries, isTwin } from './rules/column-name'
import { Trait } from './traits'

/** A part of a head and its lines. */
export interface HeadPart {
  readonly role: Extract<BlockRole, 'label' | 'kicker' | 'headline' | 'damaged' | 'deck' | 'standfirst'>
  readonly lines: readonly number[]
}

interface Unit {
  lines: number[]
  role: HeadPart['role'] | null
}

/** The order in which a head is read. */
const ORDER: readonly HeadPart['role'][] = ['label', 'kicker', 'headline', 'damaged', 'deck', 'standfirst']

/** A headline set upright, one character a line, has at least four; fewer are what is left of one. */
const SHORTEST_UPRIGHT = 4
/** A display line of this width, in em, fills its measure, so that the next one goes on with it. */
const FULL_DISPLAY = 15
/** Lines of one headline are alike in width to this factor, and together no longer than this. */
const ALIKE = 1.7
const LONGEST_OF_TWO = 26
/** A headline shares a third of its pairs with its body, the name of a column hardly any. */
const OF_ITS_ARTICLE = 0.2
/** What sharing all its words is worth, in em of a headline's length. */
const OF_ITS_WORDS = 15
/** Display text longer than this, in em, sums an article up instead of naming it. */
const SHORTEST_STANDFIRST = 45

/**
 * Tells the parts of a head apart.
 *
 *     桥头镇中心小学：            kicker: ends with a colon, or is the name of a column
 *     半亩荒地长出四百本书        headline
 *     ——桥头镇荒地耕读记           deck: opens with a dash
 *     看山河·（四）桥头篇桥头篇    label: numbered, or printed twice over itself
 *
 * Exactly one part is the headline, or what is left of it (`damaged`).
 *
 * @param lines the display lines of one article in the order of the dump
 * @param body the pairs of neighbouring characters of its body; asked only where the form of the lines does not tell
 */
export function headPartsOf(page: Page, lines: readonly number[], body: () => ReadonlySet<number>): HeadPart[] {
  const units = unitsOf(page, lines, body)
  for (const unit of units) unit.role = tellingRole(page, unit)
  const open = joinedWraps(page, units.filter(({ role }) => role === null), body)
  chooseHeadline(page, open, units.some(({ role }) => role === 'headline'), body)
  const told = [...units.filter(({ role }) => role !== null), ...open]
  promote(page, told)
  return told
    .map(({ role, lines: own }) => ({ role: role ?? 'headline', lines: own }))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}

/** Tight lines are one unit, but for a line that says that something new begins or ends there. */
function unitsOf(page: Page, lines: readonly number[], body: () => ReadonlySet<number>): Unit[] {
  const units: Unit[] = []
  for (const at of lines) {
    const last = units.at(-1)
    const before = last?.lines.at(-1)
    if (last && before !== undefined && before === at - 1 && belongsTo(page, before, at, body)) last.lines.push(at)
    else units.push({ lines: [at], role: null })
  }
  return units
}

function belongsTo(page: Page, before: number, at: number, body: () => ReadonlySet<number>): boolean {
  if (isSingle(page, before) && isSingle(page, at)) return true
  if (isSingle(page, before) !== isSingle(page, at)) return false
  if (isTwin(page, before) || isTwin(page, at)) return sameText(page, before, at)
  const traits = page.traits[at] ?? 0
  if (traits & Trait.Dash || page.ending[before] === Ending.Colon || isSeries(page, at) || isSeries(page, before)) return false
  const isColumn = ((traits | (page.traits[before] ?? 0)) & Trait.ColumnName) !== 0 && !(page.blanks[at] === 0 && runsOver(page, before, at, body()))
  if (isColumn || isHouseLabel(page, at) || isHouseLabel(page, before)) return false
  // in alphabets a headline has its capitals on every line, the deck under it has not
  if ((traits ^ (page.traits[before] ?? 0)) & Trait.TitleCase && page.han[at] === 0) return false
  return page.leading === 'double' ? page.blanks[at] === 0 : page.leading === 'blocks' && page.blanks[at] === 0
}

/** The role that a unit's own form gives it, `null` where it could be the headline. */
function tellingRole(page: Page, { lines }: Unit): HeadPart['role'] | null {
  const first = lines[0] ?? 0
  if (isSingle(page, first)) return lines.length >= SHORTEST_UPRIGHT ? 'headline' : 'damaged'
  const traits = page.traits[first] ?? 0
  if (traits & Trait.Dash) return 'deck'
  if (isSeries(page, first)) return 'label'
  if (isHouseLabel(page, first) || traits & (Trait.Capitals | Trait.Genre)) return 'label'
  const last = lines.at(-1) ?? first
  if (isTwin(page, first) || lines.some((at) => (page.traits[at] ?? 0) & Trait.Themed) || (page.traits[last] ?? 0) & traits & Trait.ColumnName) return 'kicker'
  if (page.ending[last] === Ending.Colon) return 'kicker'
  return null
}

/** Joins open units that one headline was cut into by a blank line. */
function joinedWraps(page: Page, open: readonly Unit[], body: () => ReadonlySet<number>): Unit[] {
  const joined: Unit[] = []
  let wrapped = false
  for (const unit of open) {
    const last = joined.at(-1)
    if (last && (last.lines.at(-1) ?? -2) === (unit.lines[0] ?? 0) - 1 && goesOn(page, last, unit, wrapped, body)) {
      last.lines.push(...unit.lines)
      wrapped = true
    } else {
      joined.push({ lines: [...unit.lines], role: null })
      wrapped = false
    }
  }
  return joined
}

/**
 * Whether a headline goes on over a blank line.
 *
 *     桥头镇办起河湾县第一      the word over the line end (第一届) stands in the body, too: it goes on
 *     届桥头书市
 *
 *     “一座桥教会我们等待”      whole in its quotation marks: it ends here
 */
function goesOn(page: Page, last: Unit, next: Unit, wrapped: boolean, body: () => ReadonlySet<number>): boolean {
  const before = last.lines.at(-1) ?? 0
  const at = next.lines[0] ?? 0
  const left = page.natural[before] ?? 0
  const right = page.natural[at] ?? 0
  const otherCase = ((page.traits[before] ?? 0) ^ (page.traits[at] ?? 0)) & Trait.TitleCase
  if (page.han[at] === 0 && otherCase) return false
  if ((page.depth[before] ?? 0) > 0 || page.ending[before] === Ending.Comma) return true
  const alike = left + right <= LONGEST_OF_TWO && Math.max(left, right) <= Math.min(left, right) * ALIKE && last.lines.length === 1
  const full = left >= FULL_DISPLAY && right <= left + 2
  const third = wrapped && Math.abs(right - (page.natural[before - 1] ?? 0)) <= 2
  if (!alike && !full && !third) return false
  if (page.han[at] === 0 || runsOver(page, before, at, body())) return true
  if (isQuotation(page, last) || isQuotation(page, next)) return false
  return speaksOf(page, last, body()) && speaksOf(page, next, body())
}

/** Whether the last character of one line and the first of the next stand side by side in the body. */
function runsOver(page: Page, before: number, at: number, body: ReadonlySet<number>): boolean {
  const left = (page.lines[before]?.text ?? '').trimEnd().at(-1) ?? ''
  const right = (page.lines[at]?.text ?? '').trimStart().at(0) ?? ''
  return body.has(pairOf(left.charCodeAt(0), right.charCodeAt(0)))
}

function isQuotation(page: Page, unit: Unit): boolean {
  const text = textOf(page, unit)
  return /^[“「《]/u.test(text) && /[”」》]$/u.test(text)
}

/** Whether a part of a head says what its article is about, as headlines do and the names of columns do not. */
function speaksOf(page: Page, unit: Unit, body: ReadonlySet<number>): boolean {
  return likeness(textOf(page, unit), body) >= OF_ITS_ARTICLE
}

function textOf(page: Page, { lines }: Unit): string {
  return lines.map((at) => page.lines[at]?.text ?? '').join('').trim()
}

/** Of the open units the one most like a headline is it; what stands before is a kicker, what stands after a deck. */
function chooseHeadline(page: Page, open: readonly Unit[], taken: boolean, body: () => ReadonlySet<number>): void {
  let main = -1
  let best = -Infinity
  open.forEach((unit, index) => {
    const score = open.length === 1 ? 0 : likeHeadline(page, unit) + OF_ITS_WORDS * likeness(textOf(page, unit), body())
    if (score > best) [main, best] = [index, score]
  })
  open.forEach((unit, index) => {
    const width = widthOf(page, unit)
    if (index === main && !taken) unit.role = 'headline'
    else if (width >= SHORTEST_STANDFIRST) unit.role = 'standfirst'
    else unit.role = taken || index < main ? 'kicker' : width > widthOf(page, open[main] ?? unit) * 0.8 ? 'deck' : 'kicker'
  })
}

/** Headlines are most often ten to twenty-five em long, in more lines than their neighbours, and without a dot in the middle. */
function likeHeadline(page: Page, unit: Unit): number {
  const width = widthOf(page, unit)
  const text = textOf(page, unit)
  const length = width < 10 ? width - 10 : width > 26 ? 26 - width : 0
  const column = /(?:故事|现场|人物|声音|聚焦|访谈|一线|进行时)\s*$/u.test(text) ? -4 : 0
  return length + column + 3 * Math.min(2, unit.lines.length - 1) + ((page.traits[unit.lines[0] ?? 0] ?? 0) & Trait.TitleCase ? 3 : 0)
}

/** A head without a headline: its longest part is it after all, unless it has a name of its own. */
function promote(page: Page, units: Unit[]): void {
  if (units.some(({ role }) => role === 'headline' || role === 'damaged')) return
  const candidates = units.filter(({ role, lines }) => (role === 'kicker' || role === 'label') && !isTwin(page, lines[0] ?? 0))
  const longest = candidates.sort((a, b) => widthOf(page, b) - widthOf(page, a))[0]
  if (longest) longest.role = 'headline'
}

function widthOf(page: Page, { lines }: Unit): number {
  return lines.reduce((sum, at) => sum + (page.natural[at] ?? 0), 0)
}

/** A line of one character: a piece of a headline that was set upright. */
export function isSingle(page: Page, at: number): boolean {
  return (page.natural[at] ?? 0) <= 1 && page.han[at] === 1 || /^\s*[\u3001-\u301f\ufe10-\ufe4f“”‘’，。！？：；]\s*$/u.test(page.lines[at]?.text ?? '')
}

function isHouseLabel(page: Page, at: number): boolean {
  const text = (page.lines[at]?.text ?? '').replace(/\s+/g, '')
  return (page.style.labels ?? []).some((label) => label.replace(/\s+/g, '') === text)
}

function sameText(page: Page, a: number, b: number): boolean {
  return (page.lines[a]?.text ?? '').trim() === (page.lines[b]?.text ?? '').trim()
}
