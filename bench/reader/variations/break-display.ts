/** What a line of display text may not begin and not end with. */
const CLOSING = /^[，。、；：？！”’）》〉】」』…—·,.;:?!)]/u
const OPENING = /[“‘（《〈【「『(]$/u

/** A cut after a mark or at a space is worth this many characters of imbalance: papers break headlines by sense. */
const SENSE = 4

/**
 * Breaks a headline or crosshead into so many lines of about the same length, by sense where it can and never
 * inside a word.
 *
 *     久久为功，“北京蓝”映新天  →  久久为功， / “北京蓝”映新天
 */
export function breakDisplay(text: string, lines: number): string[] {
  const cuts = cutsOf(text)
  const chosen: number[] = []
  for (let line = 1; line < lines; line++) {
    const ideal = (text.length * line) / lines
    const free = cuts.filter((cut) => cut > (chosen.at(-1) ?? 0))
    const [best] = free.sort((a, b) => priceOf(text, a, ideal) - priceOf(text, b, ideal))
    if (best !== undefined) chosen.push(best)
  }
  return [0, ...chosen].map((from, at) => text.slice(from, chosen[at]).trim()).filter((line) => line !== '')
}

/** Breaks it into as many lines as a column of `measure` em needs, `size` em to a character. */
export function fitDisplay(text: string, measure: number, size: number): string[] {
  const width = (line: string) => [...line].reduce((sum, char) => sum + (/[ -~]/u.test(char) ? 0.5 : 1), 0) * size
  for (let lines = 1; lines < 8; lines++) {
    const broken = breakDisplay(text, lines)
    if (broken.every((line) => width(line) <= measure) || broken.length < lines) return broken
  }
  return breakDisplay(text, 8)
}

/** Every place between two words where a line may end. */
function cutsOf(text: string): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)
  return [...words].map(({ index }) => index).filter((cut) => cut > 0 && !CLOSING.test(text.slice(cut)) && !OPENING.test(text.slice(0, cut)))
}

function priceOf(text: string, cut: number, ideal: number): number {
  const bySense = /[\s，、：；。？！,:;]$/u.test(text.slice(0, cut))
  return Math.abs(cut - ideal) - (bySense ? SENSE : 0)
}
