import 'server-only'
import type { Simplify } from '../../tagging/folded'
import type { Sounds } from '../../tagging/keys'
import { lazily } from '../lazily'

/** Stands between characters, so that the dictionary of phrases sees each by itself. */
const APART = '\u0000'

/** Traditional characters as simplified ones. The dictionary (110 kB) is loaded when somebody asks for the first time. */
export const simplifier = lazily(async (): Promise<Simplify> => {
  const { Converter } = await import('opencc-js/t2cn')
  const convert = Converter({ from: 't', to: 'cn' })
  return (text) => convert([...text].join(APART)).replaceAll(APART, '')
})

/** How characters sound, without tones, in the readings of everyday words or of surnames. The dictionary takes 300 kB. */
export const sounding = lazily(async (): Promise<{ readonly words: Sounds; readonly people: Sounds }> => {
  const { pinyin } = await import('pinyin-pro')
  const options = { toneType: 'none', type: 'array' } as const
  return { words: (text) => pinyin(text, options), people: (text) => pinyin(text, { ...options, surname: 'head' }) }
})
