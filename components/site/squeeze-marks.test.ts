import { expect, it } from 'vitest'
import { squeezeMarks } from './squeeze-marks'

/** `<，>` is a mark at half its width. */
const squeezed = (html: string) => squeezeMarks(html).replace(/<span class="half">(.)<\/span>/g, '<$1>')

it.each([
  ['他说，“好”。', '他说<，>“好<”>。'],
  ['“好，”他说', '“好，”他说'],
  ['the ferry’s', 'the ferry’s'],
  ['<a href="https://a.example/，“">，“</a>', '<a href="https://a.example/，“"><，>“</a>'],
])('%s is set %s', (html, expected) => {
  expect(squeezed(html)).toBe(expected)
})
