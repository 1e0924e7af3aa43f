import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded } from './folded'
import { keysOf, searchFor, soundOf, type TagNames } from './keys'

/** A reader that knows a few characters is enough for rules that hold for any. */
const TRADITIONAL: Readonly<Record<string, string>> = { 臺: '台', 灣: '湾', 婁: '娄', 綠: '绿' }
const SYLLABLES: Readonly<Record<string, string>> = { 渡: 'du', 口: 'kou', 台: 'tai', 湾: 'wan', 绿: 'lü', 城: 'cheng', 市: 'shi' }
const simplify = (text: string) => [...text].map((one) => TRADITIONAL[one] ?? one).join('')
const sounds = (text: string) => [...text].map((one) => SYLLABLES[one] ?? one)

const names = (change: Partial<TagNames>): TagNames => ({ label: '渡口', labelEn: null, code: null, synonyms: [], ...change })
const finds = (typed: string, tag: TagNames): 'beginning' | 'inside' | null => {
  const search = searchFor(typed, simplify)
  const keys = [...keysOf(tag, simplify, sounds)]
  if (search === null) return null
  if (keys.some((key) => key.startsWith(search.beginning))) return 'beginning'
  return keys.some((key) => key.startsWith(search.inside)) ? 'inside' : null
}

describe('a tag is found while somebody types', () => {
  it.each([
    ['渡', {}, 'beginning'],
    ['口', {}, 'inside'],
    ['dukou', {}, 'beginning'],
    ['Dù Kǒu', {}, 'beginning'],
    ['duk', {}, 'beginning'],
    ['dk', {}, 'beginning'],
    ['kou', {}, 'inside'],
    ['k', {}, 'inside'],
    ['臺灣', { label: '台湾' }, 'beginning'],
    ['台湾', { label: '臺灣' }, 'beginning'],
    ['taiwan', { label: '臺灣' }, 'beginning'],
    ['lucheng', { label: '绿城' }, 'beginning'],
    ['lvcheng', { label: '綠城' }, 'beginning'],
    ['ferry l', { labelEn: 'Ferry landing' }, 'beginning'],
    ['LANDING', { labelEn: 'Ferry landing' }, 'inside'],
    ['fl', { labelEn: 'Ferry landing' }, 'beginning'],
    ['medtop:0100', { code: 'medtop:01000000' }, 'beginning'],
    ['2022', { label: '2022年' }, 'beginning'],
    ['台', { synonyms: ['台湾'] }, 'beginning'],
    ['桥', {}, null],
    [' ，', {}, null],
  ] as const)('%j of %j: %s', (typed, change, found) => {
    expect(finds(typed, names(change))).toBe(found)
  })

  const character = fc.constantFrom(...'渡口臺灣綠城市a b,B·1Éü（）𠮷')
  const label = fc.string({ unit: character, minLength: 1, maxLength: 20 })

  it('by whatever of its names from its beginning on, in any case, width and script', () => {
    fc.assert(fc.property(label, fc.nat(), (name, end) => {
      const typed = [...name].slice(0, 1 + (end % [...name].length)).join('')
      fc.pre(folded(typed, simplify) !== '')
      for (const written of [typed, typed.toUpperCase(), simplify(typed), typed.normalize('NFD')]) {
        for (const tag of [names({ label: name }), names({ labelEn: name }), names({ synonyms: [name] })]) {
          expect(finds(written, tag)).toBe('beginning')
        }
      }
    }))
  })

  it('by its name from any character in the middle on, and by how that sounds', () => {
    fc.assert(fc.property(label, fc.nat(), (name, from) => {
      const points = [...name]
      const typed = points.slice(from % points.length).join('')
      fc.pre(/^\p{Script=Han}/u.test(typed))
      expect(finds(typed, names({ label: name }))).not.toBe(null)
      expect(finds(soundOf(typed, simplify, sounds), names({ label: name }))).not.toBe(null)
    }))
  })

  it('with few keys, all of them short, however long its name is', () => {
    const keys = [...keysOf(names({ label: '渡口城市'.repeat(50) }), simplify, sounds)]
    expect(keys.length).toBeLessThanOrEqual(4 * 24)
    expect(Math.max(...keys.map((key) => [...key].length))).toBeLessThanOrEqual(48)
  })
})
