import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NameForm, nearness, nearPlaces } from './near'

const form = (text: string, sound = text): NameForm => ({ text, sound })

describe('names that are near each other', () => {
  it.each([
    ['渡口', '渡口', 'same'],
    ['昆山', '昆山市', 'suffix'],
    ['昆山市', '昆山', 'suffix'],
    ['江村渡船', '江村渡船有限公司', 'suffix'],
    ['水利工程', '水力工程', 'slip'],
    ['水利工程', '水利大工程', 'slip'],
    ['elections', 'election', 'slip'],
    ['张三', '张四', null],
    ['2021年', '2022年', null],
    ['第1期', '第12期', null],
    ['水利工程', '工程水利', null],
    ['城', '城市', null],
    ['', '', null],
  ] as const)('%j and %j: %s', (one, other, near) => {
    expect(nearness(form(one), form(other))).toBe(near)
  })

  it('may be written otherwise and sound alike', () => {
    expect(nearness(form('事业', 'shiye'), form('视野', 'shiye'))).toBe('sound')
  })

  const text = fc.string({ unit: fc.constantFrom(...'江村渡市县公司ab1'), maxLength: 7 })

  it('are near from either side', () => {
    fc.assert(fc.property(text, text, (one, other) => {
      expect(nearness(form(one), form(other))).toBe(nearness(form(other), form(one)))
    }))
  })

  it('by every single slip in a name of Han characters, and stand where they are looked for', () => {
    const han = fc.string({ unit: fc.constantFrom(...'江河渡口船桥'), minLength: 3, maxLength: 8 })
    fc.assert(fc.property(han, fc.nat(), fc.constantFrom('change', 'leave out', 'put in'), (name, at, deed) => {
      const points = [...name]
      const place = at % points.length
      const wrong = points.toSpliced(place, deed === 'put in' ? 0 : 1, ...(deed === 'leave out' ? [] : ['龘'])).join('')
      fc.pre([...wrong].length >= 3)
      expect(nearness(form(name), form(wrong, 'other'))).toBe('slip')
      const { slip } = nearPlaces(form(name))
      expect(slip && (wrong.startsWith(slip.beginning) || wrong.endsWith(slip.ending))).toBe(true)
      expect([...wrong].length).toBeGreaterThanOrEqual(slip?.shortest ?? Infinity)
      expect([...wrong].length).toBeLessThanOrEqual(slip?.longest ?? 0)
    }))
  })

  it('by a suffix or a sound stand under one of the names that are looked for', () => {
    fc.assert(fc.property(text, text, fc.constantFrom('a', 'b'), fc.constantFrom('a', 'b'), (one, other, sound, second) => {
      const [near, wanted] = [form(one, sound), form(other, second)]
      const found = nearness(near, wanted)
      fc.pre(found !== null && found !== 'slip')
      const { names } = nearPlaces(near)
      expect(names.includes(wanted.text) || names.includes(wanted.sound)).toBe(true)
    }))
  })
})
