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

/** A picture that a caption may show. */
export const aPicture: fc.Arbitrary<Block['picture']> = fc.option(
  fc.record({
    photo: fc.constantFrom('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'),
    alt: fc.constantFrom('', '码头'),
    crop: fc.constantFrom(null, { x: 0.1, y: 0, width: 0.5, height: 1 }),
    focus: fc.constantFrom(null, { x: 0.5, y: 0.25 }),
  }),
  { nil: undefined },
)

/** What a person may have said of a byline: nothing, that it names nobody, or some people. */
export const aBylinesPeople: fc.Arbitrary<Block['people']> = fc.option(
  fc.array(fc.record({
    role: fc.constantFrom('', '记者', 'staff writer'),
    name: fc.constantFrom('林舟', '周禾', 'Mara Ellison'),
    affiliation: fc.constantFrom('', '江村日报'),
  }), { maxLength: 2 }),
  { nil: undefined },
)
