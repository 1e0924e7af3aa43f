/** The width of each line of a paragraph, in em. */
export type Measure = (line: number) => number

const OPENING = '“‘（《〈【「『'
const CLOSING = '，。、；：？！”’）》〉】」』'
const PUNCTUATION = OPENING + CLOSING + '·'
/** A line may take this much, in em, out of a punctuation mark, whose ink fills half of its square, to keep the next. */
const SQUEEZE = 0.2
/** Between Han and digits stands a quarter of an em; a squeezed line gives it up. */
const AUTO_SPACE = 0.25
/** Extractors take a gap of .15 em for a space; the white inside the squares of the glyphs is about half of it. */
const SEEN_AS_SPACE = 0.07
const INDENT = 2

/**
 * Sets a paragraph in a column and gives its lines as an extractor reads them: the indent of the first line lost,
 * spaces round numbers and in stretched lines. `measure` tells the width of each line in em.
 *
 *     推动一切到工地、到           a line that fits
 *     推 动 一 切 到 工 地 、到    the same, stretched because the next word did not fit
 *
 * @param seenAsSpace the extra gap between two characters, in em, from which the extractor writes a space; with
 * Infinity it writes none, not even round numbers
 */
export function breakChinese(text: string, measure: Measure, seenAsSpace = SEEN_AS_SPACE): string[] {
  const lines: string[] = []
  let line: string[] = []
  for (const unit of unbreakable(text)) {
    const room = measure(lines.length) - (lines.length === 0 ? INDENT : 0)
    const fits = CLOSING.includes(unit.slice(-1)) ? leastWidth : naturalWidth
    if (line.length > 0 && fits([...line, unit]) > room) {
      lines.push(readLine(line, room, seenAsSpace))
      line = []
    }
    line.push(unit)
  }
  if (line.length > 0) lines.push(readLine(line, null, seenAsSpace))
  return lines
}

/** The width of a line at its natural spacing, in em. */
export function naturalWidth(units: readonly string[]): number {
  const chars = [...units.join('')]
  return chars.reduce((sum, char, at) => sum + charWidth(char, chars[at - 1], chars[at + 1]), 0)
}

/** Cuts text where a line may end: never before a closing mark, after an opening one, or inside a number or word. */
function unbreakable(text: string): string[] {
  const atoms = text.match(/——|……|[A-Za-z0-9.%+:]+|\s+|./gu) ?? []
  const units: string[] = []
  for (const atom of atoms) {
    const last = units.at(-1)
    const holds = last !== undefined && (CLOSING.includes(atom) || OPENING.includes(last.slice(-1)))
    if (holds) units[units.length - 1] = last + atom
    else units.push(atom)
  }
  return units
}

function leastWidth(units: readonly string[]): number {
  const chars = [...units.join('')]
  const marks = chars.filter((char) => PUNCTUATION.includes(char)).length
  const joints = chars.filter((char, at) => isJoint(chars[at - 1], char)).length
  return naturalWidth(units) - marks * SQUEEZE - joints * AUTO_SPACE
}

function charWidth(char: string, before: string | undefined, after: string | undefined): number {
  const space = isJoint(before, char) ? AUTO_SPACE : 0
  if (/[ -~]/u.test(char)) return 0.5 + space
  const halved = CLOSING.includes(char) && (after === undefined || PUNCTUATION.includes(after))
  const opens = OPENING.includes(char) && before === undefined
  return (halved || opens ? 0.5 : 1) + space
}

/** Whether Han meets a digit or Latin letter here. */
function isJoint(before: string | undefined, char: string): boolean {
  if (before === undefined) return false
  const latin = /[A-Za-z0-9%]/u
  const han = /\p{Script=Han}/u
  return (latin.test(before) && han.test(char)) || (han.test(before) && latin.test(char))
}

/** A set line as the extractor reads it; `room` is null for the last line of a paragraph, which is not stretched. */
function readLine(units: readonly string[], room: number | null, seenAsSpace: number): string {
  const chars = [...units.join('').trim()]
  const width = naturalWidth(units)
  const gap = room === null ? 0 : (room - width) / Math.max(1, chars.length - 1)
  const spaced = (char: string, at: number) => at > 0 && isSpaced(chars[at - 1] ?? '', char, gap, seenAsSpace)
  return chars.map((char, at) => (spaced(char, at) ? ` ${char}` : char)).join('')
}

function isSpaced(before: string, char: string, gap: number, seenAsSpace: number): boolean {
  if (isJoint(before, char)) return gap >= 0 && seenAsSpace < Infinity
  if (gap < seenAsSpace || before === ' ' || char === ' ') return false
  if (/[!-~]/u.test(before) && /[!-~]/u.test(char)) return false
  if (before === char && '—…'.includes(char)) return false
  if (PUNCTUATION.includes(before) && PUNCTUATION.includes(char)) return false
  const whiteBefore = CLOSING.includes(before) && before !== '。'
  return !whiteBefore && !OPENING.includes(char)
}
