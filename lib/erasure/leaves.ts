export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject { readonly [key: string]: Json }

/** The texts of which a part of a document is made, and the part with other texts of the same lengths. */
export interface Leaves {
  readonly texts: readonly string[]
  readonly put: (texts: readonly string[]) => Json
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

type Run = JsonObject & { readonly text: string }

function isRun(value: Json): value is Run {
  return isObject(value) && typeof value['text'] === 'string' && Object.keys(value).every((key) => key === 'text' || key === 'marks')
}

/** Whether a list is the runs of one text with marks. */
export function isRuns(items: readonly Json[]): items is readonly Run[] {
  return items.length > 0 && items.every(isRun)
}

/**
 * The leaves of a text of its own or of a part of an article: of a run, of runs, of a block, of a block that was set aside, of a
 * figure, whose words are texts by themselves. Null for anything else.
 */
export function leavesOf(value: Json): Leaves | null {
  if (typeof value === 'string') return { texts: [value], put: ([text = value]) => text }
  if (isList(value)) return isRuns(value) ? leavesOfRuns(value) : null
  if (value === null || typeof value !== 'object') return null
  if (isRun(value)) return { texts: [value.text], put: ([text = value.text]) => (text === value.text ? value : { ...value, text }) }
  if (value['role'] === 'figure') return { texts: [], put: () => value }
  if (isObject(value['block']) && 'reason' in value) return leavesIn(value, 'block')
  return 'role' in value && 'text' in value ? leavesIn(value, 'text') : null
}

function leavesIn(value: JsonObject, key: string): Leaves | null {
  const inner = value[key]
  if (inner === undefined) return null
  if (isList(inner) && inner.length === 0) return { texts: [], put: () => value }
  const leaves = leavesOf(inner)
  if (leaves === null) return null
  return {
    texts: leaves.texts,
    put: (texts) => {
      const next = leaves.put(texts)
      return next === inner ? value : { ...value, [key]: next }
    },
  }
}

function leavesOfRuns(runs: readonly Run[]): Leaves {
  return {
    texts: runs.map(({ text }) => text),
    put: (texts) => (runs.every(({ text }, at) => text === texts[at]) ? runs : runs.map((run, at) => ({ ...run, text: texts[at] ?? run.text }))),
  }
}
