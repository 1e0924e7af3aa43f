import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Font } from 'opentype.js'
import { WEIGHTS, type Weight } from '../../export/card/card'
import type { Ruler, Sort } from '../../export/card/typeset'
import { lazily } from '../lazily'
import { type Point, outline } from './outline'

/** The site's own face. It comes in some hundred files, each with a part of its characters in all weights. */
const FACE = 'node_modules/@fontsource-variable/noto-serif-sc'

function inFace(...parts: readonly string[]): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), FACE, ...parts)
}

/** What a printer puts where a sort is missing. */
const MISSING = '〓'

/** Which file has which characters, by their numbers: rows of first, last and name. */
const ranges = lazily(async (): Promise<readonly (readonly [number, number, string])[]> => {
  const named = JSON.parse(await readFile(inFace('unicode.json'), 'utf8')) as Readonly<Record<string, string>>
  return Object.entries(named).reverse().flatMap(([name, list]) => list.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-')
    return [parseInt(first, 16), parseInt(last, 16), name.replace(/[[\]]/g, '')] as const
  }))
})

/** The files that were unpacked, by their names: at most as many as the face has, of a hundred kilobytes each. */
const unpacked = lazily(() => new Map<string, Promise<ArrayBuffer>>())

function bytesOf(name: string): Promise<ArrayBuffer> {
  const found = unpacked().get(name) ?? unpack(name)
  unpacked().set(name, found)
  return found
}

async function unpack(name: string): Promise<ArrayBuffer> {
  const { default: decompress } = await import('wawoff2/decompress.js')
  return new Uint8Array(await decompress(await readFile(inFace('files', `noto-serif-sc-${name}-wght-normal.woff2`)))).buffer
}

/** The characters of some texts in the site's face: what they measure, and their outlines. */
export interface Face {
  ruler(weight: Weight): Ruler
  /** The outline of a character in em, from the left end of its baseline, upwards negative: closed lines of points. */
  outline(character: string, weight: Weight): readonly (readonly Point[])[]
}

/** Reads of the face what some texts need. A character that it does not have is the mark of a missing sort. */
export async function faceFor(texts: readonly string[]): Promise<Face> {
  const { default: opentype } = await import('opentype.js')
  const known = await ranges()
  const fileOf = (character: string) => known.find(([first, last]) => {
    const code = character.codePointAt(0) ?? 0
    return first <= code && code <= last
  })?.[2]
  const characters = new Set([...texts.join(''), MISSING, '…'])
  const names = new Map([...characters].map((character) => [character, fileOf(character)]))
  const fonts = new Map<string, Font>()
  for (const name of new Set(names.values())) if (name !== undefined) fonts.set(name, opentype.parse(await bytesOf(name), { lowMemory: true }))
  const glyphOf = (character: string) => {
    const font = fonts.get(names.get(character) ?? '')
    const glyph = font?.charToGlyph(character)
    return font && glyph && glyph.index > 0 ? { font, glyph } : null
  }
  const outlines = new Map<string, readonly (readonly Point[])[]>()
  const drawn = (character: string, weight: Weight) => {
    const key = `${weight}${character}`
    const found = outlines.get(key) ?? outlineOf(glyphOf(character) ?? glyphOf(MISSING), weight)
    outlines.set(key, found)
    return found
  }
  return {
    outline: drawn,
    ruler: (weight) => {
      const sorts = new Map<string, Sort>()
      return (character) => {
        const sort = sorts.get(character) ?? sortOf(glyphOf(character) ?? glyphOf(MISSING), drawn(character, weight))
        sorts.set(character, sort)
        return sort
      }
    },
  }
}

interface Drawn {
  readonly font: Font
  readonly glyph: ReturnType<Font['charToGlyph']>
}

function outlineOf(drawn: Drawn | null, weight: Weight): readonly (readonly Point[])[] {
  if (!drawn) return []
  return outline(drawn.glyph.getPath(0, 0, 1, { variation: { wght: WEIGHTS[weight] } }, drawn.font).commands)
}

function sortOf(drawn: Drawn | null, lines: readonly (readonly Point[])[]): Sort {
  const xs = lines.flat().map(({ x }) => x)
  const advance = drawn ? drawn.glyph.advanceWidth / drawn.font.unitsPerEm : 1
  return xs.length === 0 ? { advance, left: 0, right: advance } : { advance, left: Math.min(...xs), right: Math.max(...xs) }
}
