import 'server-only'
import type { Simplify } from '../search/simplify'
import type { Sounds } from '../tagging/keys'
import { lazily } from './lazily'

/** The blocks of Unicode in which Han characters stand; what was made to look like one of them is folded to it before. */
const BLOCKS = [[0x3400, 0x4dbf], [0x4e00, 0x9fff], [0x20000, 0x323af]] as const

/** Stands between characters, so that the dictionary of phrases sees each by itself. */
const APART = '\u0000'

/** Traditional characters as simplified ones. The dictionary (110 kB) is loaded and asked for every character once, in a tenth of a second. */
export const simplifier = lazily(async (): Promise<Simplify> => {
  const { Converter } = await import('opencc-js/t2cn')
  const convert = Converter({ from: 't', to: 'cn' })
  const all = BLOCKS.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)))
  const simple = convert(all.join(APART)).split(APART)
  const changed = new Map(all.flatMap((character, at) => (simple[at] === character ? [] : [[character, simple[at] ?? character] as const])))
  // 薴 → 苧 → 苎: what a character becomes stays what it is.
  const lastOf = (character: string): string => {
    const next = changed.get(character)
    return next === undefined ? character : lastOf(next)
  }
  const map = new Map(Array.from(changed.keys(), (character) => [character, lastOf(character)]))
  return (text) => {
    let simplified = ''
    for (const character of text) simplified += map.get(character) ?? character
    return simplified
  }
})

/** How characters sound, without tones, in the readings of everyday words or of surnames. The dictionary takes 300 kB. */
export const sounding = lazily(async (): Promise<{ readonly words: Sounds; readonly people: Sounds }> => {
  const { pinyin } = await import('pinyin-pro')
  const options = { toneType: 'none', type: 'array' } as const
  return { words: (text) => pinyin(text, options), people: (text) => pinyin(text, { ...options, surname: 'head' }) }
})
