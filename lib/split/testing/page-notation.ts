import {
  inlines, plainText, type AsideReason, type Block, type BlockRole, type Source,
} from '../../article/block'
import type { Line } from '../../dump/span'
import type { PageState } from '../page-state'

/**
 * A page as text, so that a whole case is a few lines:
 *
 *     A: h1@0 "春天来了" / b1@1 "甲乙|丙丁"
 *     aside folio: n1@9 "第三版"
 *
 * A row is an article, or what is set aside for a reason. Blocks are parted by ` / `. The first letter of an id
 * tells the role. `@1 "甲乙|丙丁"` comes from the lines 1 and 2 of the dump `d`, which read 甲乙 and 丙丁; `@1,7`
 * from the lines 1 and 7; without `@` the text is an editor's. `{新的}丙`: the line read 丙, and 新的 was typed.
 * `!` after the id: a person decided. `B < A: …`: the article B continues A, of another page.
 */
const ROLE_OF: Readonly<Record<string, BlockRole>> = {
  l: 'label', k: 'kicker', h: 'headline', x: 'damaged', d: 'deck', s: 'standfirst', y: 'byline',
  b: 'body', c: 'crosshead', p: 'caption', r: 'credit', j: 'jump',
}
const BLOCK = /^(?<id>\w+)(?<person>!?)(?:@(?<lines>[\d,]+))? "(?<text>[^"]*)"$/

/** The role that an id tells; an id with another letter, such as a new one, is a body paragraph. */
function roleOf(id: string): BlockRole {
  return ROLE_OF[id[0] ?? ''] ?? 'body'
}

interface Written {
  readonly block: Block
  readonly lines: readonly Line[]
}

/** One block of the notation, with the lines that it comes from. */
function readBlock(written: string): Written {
  const { id = '', person, lines: numbers, text = '' } = BLOCK.exec(written.trim())?.groups ?? {}
  if (id === '') throw new RangeError(`not a block: ${written}`)
  const parts = text.split('|')
  const given = (numbers ?? '').split(',').filter((number) => number !== '').map(Number)
  const first = given.length === 1 ? given[0] : undefined
  const lineNumbers = first === undefined ? given : parts.map((_, index) => first + index)
  const lines = lineNumbers.map((line, index) => ({ line, text: (parts[index] ?? '').replaceAll(/\{[^}]*\}/g, '').trim() }))
  const sources: Source[] = lines.map(({ line, text: raw }) => ({ dump: 'd', line, from: 0, to: raw.length }))
  const role = roleOf(id)
  const words = inlines(parts.join('').replaceAll(/[{}]/g, ''))
  return { block: { id, role, text: words, sources, madeBy: person ? 'person' : 'reader' }, lines }
}

interface Row {
  readonly name: string
  readonly written: readonly Written[]
}

function readRows(text: string): Row[] {
  return text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => {
      const colon = row.indexOf(':')
      const blocks = row.slice(colon + 1).trim()
      return { name: row.slice(0, colon), written: blocks === '' ? [] : blocks.split(' / ').map(readBlock) }
    })
}

/** The page that the notation tells of. */
export function pageOf(text: string): PageState {
  const rows = readRows(text)
  return {
    dump: 'd',
    articles: rows
      .filter(({ name }) => !name.startsWith('aside '))
      .map(({ name, written }) => {
        const [id = '', from = null] = name.split(' < ')
        return { id, blocks: written.map(({ block }) => block), continues: from }
      }),
    aside: rows
      .filter(({ name }) => name.startsWith('aside '))
      .flatMap(({ name, written }) =>
        written.map(({ block }) => ({ block, reason: name.slice('aside '.length) as AsideReason })),
      ),
  }
}

/** The lines of the dump that the notation tells of, in their order. */
export function linesOf(text: string): Line[] {
  return readRows(text)
    .flatMap(({ written }) => written.flatMap(({ lines }) => lines))
    .sort((one, other) => one.line - other.line)
}

/** The lines of a source list as `3,4` or, where only a part of a line is meant, `3:2-5`; those of another dump as `old.3`. */
function showSources(sources: readonly Source[], own: string | null, lengths: ReadonlyMap<number, number>): string {
  if (sources.length === 0) return ''
  const shown = sources.map(({ dump, line, from, to }) => {
    if (dump !== own) return `${dump}.${line}`
    return from === 0 && to === lengths.get(line) ? `${line}` : `${line}:${from}-${to}`
  })
  return `@${shown.join(',')}`
}

/** A page in the notation, each source by its number: what a test compares. Roles are named where the id hides them. */
export function show(page: PageState, lines: readonly Line[]): string {
  const lengths = new Map(lines.map(({ line, text }) => [line, text.length]))
  function showBlock(block: Block): string {
    const role = roleOf(block.id) === block.role ? '' : ` ${block.role}`
    const person = block.madeBy === 'person' ? '!' : ''
    return `${block.id}${person}${showSources(block.sources, page.dump, lengths)}${role} "${plainText(block)}"`
  }
  return [
    ...page.articles.map(({ id, blocks, continues }) => `${id}${continues === null ? '' : ` < ${continues}`}: ${blocks.map(showBlock).join(' / ')}`),
    ...page.aside.map(({ block, reason }) => `aside ${reason}: ${showBlock(block)}`),
  ].join('\n')
}

/** Rows of the notation without their indentation. */
export function rows(text: string): string {
  return text.split('\n').map((row) => row.trim()).filter((row) => row !== '').join('\n')
}

/** Ids in order: n1, n2, … */
export function counter(prefix: string = 'n'): () => string {
  let count = 0
  return () => `${prefix}${(count += 1)}`
}
