import fc from 'fast-check'
import type { Block, Inline, Mark } from '../block'
import { normalInlines } from '../inlines'

/** Marks that a run can carry together. */
const someMarks: fc.Arbitrary<readonly Mark[]> = fc
  .record({
    link: fc.constantFrom<Mark | null>(null, null, { type: 'link', href: 'https://calamus.example/' }, { type: 'link', href: 'mailto:desk@calamus.example' }),
    bold: fc.boolean(),
    italic: fc.boolean(),
    shifted: fc.constantFrom<Mark | null>(null, null, { type: 'superscript' }, { type: 'subscript' }),
  })
  .map(({ link, bold, italic, shifted }) => [
    ...(link ? [link] : []), ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []), ...(shifted ? [shifted] : []),
  ])

/** Any text of a block in its normal form. */
export const aText: fc.Arbitrary<readonly Inline[]> = fc
  .array(fc.record({ text: fc.string({ minLength: 1, unit: 'grapheme' }), marks: someMarks }), { maxLength: 4 })
  .map(normalInlines)

/** What a person may have said of a byline: nothing, that it names nobody, or some people. */
export const aBylinesPeople: fc.Arbitrary<Block['people']> = fc.option(
  fc.array(fc.record({
    role: fc.constantFrom('', '记者', 'staff writer'),
    name: fc.constantFrom('林舟', '周禾', 'Mara Ellison'),
    affiliation: fc.constantFrom('', '江村日报'),
  }), { maxLength: 2 }),
  { nil: undefined },
)
