import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { messagesOf } from './messages'

type Tree = { readonly [key: string]: string | Tree }

/** Every sentence by its path: `desk.import.title`. */
function sentences(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  )
}

/** The names of the values that a sentence takes. */
function values(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      return [element.value, ...Object.values(element.options).flatMap((option) => values(option.value))]
    }
    return element.type === TYPE.tag ? [element.value, ...values(element.children)] : [element.value]
  })
}

const zh = new Map(sentences(messagesOf('zh')))
const en = new Map(sentences(messagesOf('en')))

describe('the sentences of the screens', () => {
  it('are the same in both languages', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it.each([...en.keys()])('%s takes the same values in both languages', (key) => {
    const named = (text: string) => [...new Set(values(parse(text)))].sort()
    expect(named(zh.get(key) ?? '')).toEqual(named(en.get(key) ?? ''))
  })

  it('are never empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})
