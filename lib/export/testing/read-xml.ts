import { SaxesParser } from 'saxes'

/** An element of a document as it was read: its name, attributes, children, and the text directly in it. */
export interface ReadElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: ReadElement[]
  text: string
}

/** Reads a document with a parser that checks all of what makes XML well-formed. Throws for what is not. */
export function readXml(document: string): ReadElement {
  const parser = new SaxesParser()
  const root: ReadElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  parser.on('error', (error) => { throw error })
  parser.on('opentag', ({ name, attributes }) => {
    const one: ReadElement = { name, attributes: { ...attributes }, children: [], text: '' }
    open.at(-1)?.children.push(one)
    open.push(one)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(document).close()
  const [only] = root.children
  if (!only) throw new RangeError('a document without an element')
  return only
}

/** The children of a name. */
export function named(element: ReadElement, name: string): readonly ReadElement[] {
  return element.children.filter((one) => one.name === name)
}

/** The text of the first child of a name; null where there is none. */
export function textOf(element: ReadElement, name: string): string | null {
  return named(element, name)[0]?.text ?? null
}
