import { type Block, type BlockRole, type Inline, plainText } from '../../article/block'
import { PARAGRAPH_BREAK } from '../../article/compare/comparison'
import { compareText } from '../../article/compare/runs'
import { cutInlines, joinInlines, normalInlines } from '../../article/inlines'
import { mapPositions } from '../../diff/position'
import { glueBetween } from '../../split/glue'

type Text = readonly Inline[]

/** The text of several blocks as one, with a break between each two. */
export function textOf(blocks: readonly Block[]): Text {
  return normalInlines(blocks.flatMap(({ text }, index) => (index === 0 ? text : [{ text: PARAGRAPH_BREAK }, ...text])))
}

/** The text of several blocks that are lines of one, without breaks. */
export function runningTextOf(blocks: readonly Block[]): Text {
  return blocks.reduce<Text>((whole, block) => {
    const glue = glueBetween(whole.map(({ text }) => text).join(''), plainText(block), block.role)
    return joinInlines(whole, block.text, glue)
  }, [])
}

/**
 * A text broken where another one is: `whole` is the running text of the blocks, `text` what became of it. Spaces at the
 * breaks are left out, because breaks stand for them.
 */
export function brokenAs(blocks: readonly Block[], whole: Text, text: Text): readonly Text[] {
  const [before = '', after = ''] = [whole, text].map((side) => side.map((run) => run.text).join(''))
  let passed = 0
  const ends = blocks.map((block) => {
    if (passed > 0 && before.startsWith(' ', passed)) passed += 1
    return (passed += plainText(block).length)
  })
  let begun = 0
  let rest = text
  const texts = mapPositions(before, after, ends.slice(0, -1)).map((at) => {
    const [own, behind] = cutInlines(rest, at - begun)
    rest = behind
    begun = at
    return trimmed(own)
  })
  return [...texts, trimmed(rest)]
}

function trimmed(text: Text): Text {
  const plain = text.map((run) => run.text).join('')
  const from = plain.length - plain.trimStart().length
  return normalInlines(cutInlines(cutInlines(text, plain.trimEnd().length)[0], from)[1])
}

/** The texts between the breaks of one. */
export function textsOf(text: Text): readonly Text[] {
  const plain = text.map((run) => run.text).join('')
  const texts: Text[] = []
  let rest = text
  for (const part of plain.split(PARAGRAPH_BREAK)) {
    const [own, behind] = cutInlines(rest, part.length)
    texts.push(normalInlines(own))
    rest = cutInlines(behind, PARAGRAPH_BREAK.length)[1]
  }
  return texts
}

/** A text that came held against the one that was there. */
export interface Heard {
  /** The text that came, with the spaces of the one that was there wherever setting alone made others. */
  readonly text: Text
  /** Whether nothing but such spaces is different. */
  readonly isSame: boolean
}

const BREAKS = new RegExp(`^[\\s${PARAGRAPH_BREAK}]+$`, 'u')

/**
 * Leaves out of a text that came what only setting it made. Where people decided how it is broken into paragraphs, what a
 * machine makes of that now is left out, too (`breaksStand`).
 */
export function withoutNoise(was: Text, came: Text, role: BlockRole, breaksStand = false): Heard {
  const { runs } = compareText(was, came, role)
  const isNoise = ({ kind, text }: (typeof runs)[number]) =>
    kind === 'noise-added' || kind === 'noise-removed' || (breaksStand && (kind === 'added' || kind === 'removed') && BREAKS.test(text))
  const isSame = runs.every((run) => run.kind === 'same' || isNoise(run))
  const isAdded = (kind: (typeof runs)[number]['kind']) => kind === 'added' || kind === 'noise-added'
  const kept = runs.filter((run) => (isNoise(run) ? !isAdded(run.kind) : run.kind !== 'removed'))
  return {
    isSame,
    text: normalInlines(kept.map(({ text, oldMarks, nowMarks }) => ({ text, marks: nowMarks ?? oldMarks ?? [] }))),
  }
}
