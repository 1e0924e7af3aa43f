/** What XML 1.0 has no place for, not even as a reference (2.2 Characters): control characters, halves of pairs, two that are none. */
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A carriage return is written as a reference, because a reader of XML takes one for a line break. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;',
}

/** Text as the content of an element, to the letter, but for characters that XML does not have: they are left out. */
export function xmlText(text: string): string {
  return text.replace(NO_CHARACTER, '').replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character)
}

/** Text as a value of an attribute in double quotes; tabs and line breaks come out as they were. */
export function xmlAttribute(text: string): string {
  return text.replace(NO_CHARACTER, '').replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}

/** Attributes of an element by their names; what is null is not there. */
export type XmlAttributes = Readonly<Record<string, string | null>>

/** Something that is XML already. */
export interface Xml {
  readonly xml: string
}

/** An element of text, or of other elements; null is nothing. */
export function element(name: string, attributes: XmlAttributes = {}, content: string | readonly (Xml | null)[] = ''): Xml {
  const said = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${xmlAttribute(value)}"`])).join('')
  const inner = typeof content === 'string' ? xmlText(content) : content.flatMap((one) => (one ? [one.xml] : [])).join('')
  return { xml: inner === '' ? `<${name}${said}/>` : `<${name}${said}>${inner}</${name}>` }
}

/** A document with its declaration. */
export function xmlDocument({ xml }: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
}
