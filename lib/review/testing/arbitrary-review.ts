import fc from 'fast-check'
import { withPicture } from '../../article/figure-picture'
import { linesOf } from '../../dump/lines'
import type { Line } from '../../dump/span'
import { pageText } from '../../dump/testing/arbitrary-dump'
import { read } from '../../reading/read'
import type { PageState } from '../../split/page-state'
import { propose } from '../../split/propose'
import { arbitraryPage, drawnPage, drawnShape } from '../../split/testing/arbitrary-page'
import { act, pick, typed, wish, type Wish } from '../../split/testing/drawn-steps'
import { counter } from '../../split/testing/page-notation'
import type { ReadDump, ReviewInput } from '../review'
import { readingOf } from './reading-of'

/** What is typed at random stands in no drawn dump, so that every character of it can be followed. */
export const TYPED = ['〔', '〕', '※']

/** One thing that editors do: a Step, or typing. */
type Deed = Wish | { readonly at: number; readonly offset: number; readonly text: string }

const typing = fc.record({ at: fc.nat(20), offset: fc.nat(12), text: fc.constantFrom(...TYPED) })

/** What editors do to a page, one after the other. */
export const editing: fc.Arbitrary<readonly Deed[]> = fc.array(fc.oneof(wish, typing), { maxLength: 8 })

/** The page that the machine makes of a dump, under the ids that it has in the database. */
export function untouched({ id, lines, reading }: ReadDump): PageState {
  return propose(reading, { dump: id, lines }, counter('b'))
}

/** A page whose captions, every other one, got their pictures. */
function pictured(page: PageState): PageState {
  return {
    ...page,
    articles: page.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block, at) =>
        (block.role === 'caption' && at % 2 === 0 ? withPicture(block, { photo: `photo-${block.id}`, alt: '', crop: null, focus: null }) : block)),
    })),
  }
}

/** The page after what editors did to it. */
export function edited(base: ReadDump, deeds: readonly Deed[]): PageState {
  const newId = counter('e')
  return deeds.reduce((page, deed) =>
    ('deed' in deed ? act({ page, lines: base.lines }, [deed], undefined, newId) : typed(page, deed.at, deed.offset, deed.text)), pictured(untouched(base)))
}

/** What a second dump has otherwise: a line dropped, added, moved, changed, broken in two, or put together with the next. */
interface Change {
  readonly kind: 'drop' | 'add' | 'move' | 'change' | 'break' | 'join'
  readonly at: number
  readonly to: number
  readonly text: string
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('drop', 'add', 'move', 'change', 'break', 'join'),
  at: fc.nat(20), to: fc.nat(20), text: fc.constantFrom('大', '夜市开张。', 'late news', '1'),
})

function changed(texts: readonly string[], { kind, at, to, text }: Change): readonly string[] {
  const place = at % Math.max(1, texts.length)
  const [own = '', before, behind] = [texts[place], texts.slice(0, place), texts.slice(place + 1)]
  const characters = Array.from(own)
  const middle = characters.length >> 1
  switch (kind) {
    case 'drop': return [...before, ...behind]
    case 'add': return [...before, text, ...texts.slice(place)]
    case 'move': return [...before, ...behind].toSpliced(to % Math.max(1, texts.length), 0, own)
    case 'change': return [...before, [...characters.slice(0, middle), text, ...characters.slice(middle + 1)].join(''), ...behind]
    case 'break': return [...before, characters.slice(0, middle).join(''), characters.slice(middle).join(''), ...behind]
    case 'join': return [...before, own + (behind[0] ?? ''), ...behind.slice(1)]
  }
}

const changes = fc.array(change, { maxLength: 4 })
const shapes = fc.array(drawnShape, { minLength: 1, maxLength: 12 })

function afterChanges(lines: readonly Line[], made: readonly Change[]): Line[] {
  return linesOf(made.reduce<readonly string[]>(changed, lines.map(({ text }) => text)).join('\n'))
}

/** A dump whose lines were drawn, and its reading, too: so that whatever a machine could read is tried. */
const drawnDump: fc.Arbitrary<ReadDump> = arbitraryPage.map(({ page, lines }) => ({ id: 'd', lines, reading: readingOf(page) }))

/** A second dump of drawn lines, with a reading of its own. */
function drawnAgain(base: ReadDump): fc.Arbitrary<ReadDump> {
  return fc.tuple(changes, shapes).map(([made, drawn]) => {
    const texts = afterChanges(base.lines, made).map(({ text }) => text)
    const { page, lines } = drawnPage(texts.flatMap((text, at) => {
      const shape = pick(drawn, at)
      return shape === undefined ? [] : [{ ...shape, text }]
    }), 'n')
    return { id: 'n', lines, reading: readingOf(page) }
  })
}

/** A page as the machine reads it, and reads it again after changes. */
const readDump: fc.Arbitrary<ReadDump> = pageText.map((text) => {
  const lines = linesOf(text.replace(/\r\n?/gu, '\n'))
  return { id: 'd', lines, reading: read(lines) }
})

function readAgain(base: ReadDump): fc.Arbitrary<ReadDump> {
  return changes.map((made) => {
    const lines = afterChanges(base.lines, made)
    return { id: 'n', lines, reading: read(lines) }
  })
}

/** Two dumps of a page as a machine may read them. */
export interface TwoDumps {
  readonly base: ReadDump
  readonly theirs: ReadDump
}

const twice = (first: fc.Arbitrary<ReadDump>, again: (base: ReadDump) => fc.Arbitrary<ReadDump>): fc.Arbitrary<TwoDumps> =>
  first.chain((base) => again(base).map((theirs) => ({ base, theirs })))

/** Two dumps whose readings have nothing to do with one another, or are the machine's. */
export const twoDumps: fc.Arbitrary<TwoDumps> = fc.oneof(
  { weight: 3, arbitrary: twice(drawnDump, drawnAgain) }, { weight: 1, arbitrary: twice(readDump, readAgain) },
)

/** A page on which editors worked, and the dump that comes. */
export const arbitraryReview: fc.Arbitrary<ReviewInput> = fc.tuple(twoDumps, editing)
  .map(([{ base, theirs }, deeds]) => ({ base, ours: edited(base, deeds), theirs }))
