/** Neighbouring units of clean text that came from neighbouring units of a raw line, or a space that joining put in. */
export interface Run {
  readonly text: string
  /** The index of the span whose line they came from; -1 for an inserted space. */
  readonly span: number
  /** Where in that line the first of them stands. */
  readonly offset: number
}

/** A space that stood in no line. */
export const INSERTED_SPACE: Run = { text: ' ', span: -1, offset: 0 }

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** The last units, at most so many. */
export function lastUnits(runs: readonly Run[], most: number): string {
  let units = ''
  for (let at = runs.length - 1; at >= 0 && units.length < most; at--) units = (runs[at]?.text ?? '').slice(units.length - most) + units
  return units
}

/** The first units, at most so many. */
export function firstUnits(runs: readonly Run[], most: number): string {
  let units = ''
  for (let at = 0; at < runs.length && units.length < most; at++) units += (runs[at]?.text ?? '').slice(0, most - units.length)
  return units
}

/** Takes the last unit off. */
export function dropLastUnit(runs: Run[]): void {
  const last = runs.pop()
  if (last && last.text.length > 1) runs.push({ ...last, text: last.text.slice(0, -1) })
}

/** The runs without the units at these places of their text. */
export function withoutUnits(runs: readonly Run[], places: ReadonlySet<number>): readonly Run[] {
  if (places.size === 0) return runs
  return runs
    .flatMap(({ text, span, offset }) => text.split('').map((unit, at) => ({ text: unit, span, offset: offset + at })))
    .filter((_, at) => !places.has(at))
}
