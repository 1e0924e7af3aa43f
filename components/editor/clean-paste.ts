import { type Mark, plainText } from '@/lib/article/block'
import { MOST_BLOCKS, MOST_TEXT } from '@/lib/article/document'
import type { FlowRole } from '@/lib/article/flow'
import { isBlock, isListMarker, isUnread, isWordListItem, marksInside, type PastedElement } from './pasted-style'
import { blockText, LINE_BREAK, type PastedBlock, seenText } from './pasted-text'

/** A node of a pasted page: a text, or an element with what is in it. Comments, Word's conditions among them, are neither. */
export type PastedNode = string | (PastedElement & { readonly children: Iterable<PastedNode> })

/** Where the walk stands. */
interface Place {
  readonly role: FlowRole
  readonly marks: readonly Mark[]
  /** The list around, if any; items of lists in lists are items of the outer page all the same. */
  readonly list: 'bullet' | 'numbered'
  /** Whether breaks inside stay in one block, as in an item or a heading, instead of beginning the next. */
  readonly held: boolean
  /** Whether spaces and line breaks of the source are text. */
  readonly kept: boolean
}

const OUTSIDE: Place = { role: 'body', marks: [], list: 'bullet', held: false, kept: false }

/** The block that is being gathered, and those that are done. */
class Gathering {
  readonly done: PastedBlock[] = []
  private runs: { text: string; marks: readonly Mark[] }[] = []
  private length = 0

  add(text: string, marks: readonly Mark[]): void {
    this.runs.push({ text, marks })
    // Spaces in a row are one, and those at the ends may be none: what is left is there for certain.
    this.length += text.trim().replaceAll(/\s+/gu, ' ').length
  }

  /** Whether it is more than an article can hold already. */
  isTooMuch(): boolean {
    return this.length > MOST_TEXT || this.done.length > MOST_BLOCKS
  }

  isEmpty(): boolean {
    return this.runs.every(({ text }) => text.trim() === '')
  }

  /** Ends the block; one without words is none. */
  end(role: FlowRole): void {
    const text = blockText(this.runs)
    if (plainText({ text }) !== '') this.done.push({ role, text })
    this.runs = []
  }
}

/**
 * What a pasted page says, as blocks: paragraphs, crossheads and items of lists with bold, italic, superscript,
 * subscript and links to ordinary addresses. All else is left out: looks, pictures, scripts, what nobody could see,
 * what Word writes for itself. Lines that are parted by `<br>` are paragraphs; in an item and a heading they stay
 * together. Lists in lists are one list. Indents made of spaces are gone.
 *
 * Null where it is more than an article can hold; it is read no further than that.
 */
export function cleanPaste(nodes: Iterable<PastedNode>): readonly PastedBlock[] | null {
  const gathering = new Gathering()
  walk(nodes, OUTSIDE, gathering)
  if (gathering.isTooMuch()) return null
  gathering.end('body')
  return gathering.done
}

function walk(nodes: Iterable<PastedNode>, place: Place, gathering: Gathering): void {
  for (const node of nodes) {
    if (gathering.isTooMuch()) return
    if (typeof node === 'string') addText(node, place, gathering)
    else if (!isUnread(node)) enter(node, place, gathering)
  }
}

function addText(text: string, { marks, kept, held, role }: Place, gathering: Gathering): void {
  if (!kept) return gathering.add(seenText(text.replaceAll(/[\u2028\u2029]/g, ' ')), marks)
  for (const [index, line] of text.replaceAll(/\r\n?/g, '\n').split('\n').entries()) {
    if (index > 0) lineBreak(role, held, gathering)
    gathering.add(seenText(line), marks)
  }
}

function lineBreak(role: FlowRole, held: boolean, gathering: Gathering): void {
  if (held) gathering.add(LINE_BREAK, [])
  else gathering.end(role)
}

/** Goes into an element. A block inside an item begins a line of it, everywhere else a block. */
function enter(element: Exclude<PastedNode, string>, place: Place, gathering: Gathering): void {
  if (element.name === 'br') return lineBreak(place.role, place.held, gathering)
  if (isListMarker(element)) return
  const inside = placeInside(element, place)
  const block = isBlock(element)
  const item = element.name === 'li' || inside.role === 'crosshead' || inside.role !== place.role
  if (block) partBlocks(place, item, gathering)
  else if (element.name === 'td' || element.name === 'th') gathering.add(gathering.isEmpty() ? '' : '　', place.marks)
  if (inside.role === 'body' && isWordListItem(element)) gathering.add(markerOf(element.children), [])
  walk(element.children, inside, gathering)
  if (block) partBlocks(inside, item, gathering)
}

function partBlocks({ role, held }: Place, item: boolean, gathering: Gathering): void {
  if (held && !item) {
    if (!gathering.isEmpty()) gathering.add(LINE_BREAK, [])
  } else gathering.end(role)
}

function placeInside(element: Exclude<PastedNode, string>, place: Place): Place {
  const { name } = element
  const marks = marksInside(element, place.marks)
  const kept = name === 'pre' ? true : place.kept
  if (name === 'ul' || name === 'ol') return { ...place, marks, list: name === 'ol' ? 'numbered' : 'bullet' }
  if (name === 'li') return { ...place, marks, role: place.list, held: true }
  // A heading is bold by itself.
  if (/^h[1-6]$/u.test(name)) return { ...place, marks: marks.filter(({ type }) => type !== 'bold'), role: 'crosshead', held: true }
  if (isWordListItem(element)) return { ...place, marks, role: roleOfMarker(markerOf(element.children)) }
  return { ...place, marks: place.role === 'crosshead' ? marks.filter(({ type }) => type !== 'bold') : marks, kept }
}

/** What Word printed before an item by itself. */
function markerOf(nodes: Iterable<PastedNode>): string {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    if (isListMarker(node)) return seenText(wordsOf(node)).trim()
    const inside = markerOf(node.children)
    if (inside !== '') return inside
  }
  return ''
}

function wordsOf(node: PastedNode): string {
  return typeof node === 'string' ? node : Array.from(node.children, wordsOf).join('')
}

/** 1. and a) are items that are counted, · and ■ are bullets; 一、 and 第一条 are words of a Chinese text and stay in it. */
function roleOfMarker(marker: string): FlowRole {
  if (/\p{Script=Han}/u.test(marker)) return 'body'
  return /^[(（]?[\da-z]{1,4}[.)．）、]?$/iu.test(marker) && !/^o$/u.test(marker) ? 'numbered' : 'bullet'
}
