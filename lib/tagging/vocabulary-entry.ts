/** One entry of a controlled vocabulary. `parent` is the code of an entry that stands before it. */
export interface VocabularyEntry {
  readonly code: string
  readonly label: string
  readonly labelEn: string | null
  readonly parent: string | null
  readonly synonyms: readonly string[]
}

/**
 * Entries with their parents before them. What names a parent that is not there, or stands below itself, stands at the top: a release
 * may lead to what was retired, and an excerpt to what was left out.
 */
export function parentsFirst(entries: readonly VocabularyEntry[]): readonly VocabularyEntry[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  const sorted = new Map<string, VocabularyEntry>()
  for (const entry of entries) {
    const line: VocabularyEntry[] = []
    let one: VocabularyEntry | undefined = entry
    while (one && !sorted.has(one.code) && !line.includes(one)) {
      line.push(one)
      one = byCode.get(one.parent ?? '')
    }
    for (const each of line.reverse()) sorted.set(each.code, sorted.has(each.parent ?? '') ? each : { ...each, parent: null })
  }
  return [...sorted.values()]
}

/** Entries of which no two have one label: namesakes say what they stand below, or else their code. */
export function toldApart(entries: readonly VocabularyEntry[]): readonly VocabularyEntry[] {
  const labels = new Map(entries.map(({ code, label }) => [code, label]))
  const withParent = renamed(entries, ({ parent }) => labels.get(parent ?? ''))
  return renamed(withParent, ({ code }) => code)
}

function renamed(entries: readonly VocabularyEntry[], by: (entry: VocabularyEntry) => string | undefined): readonly VocabularyEntry[] {
  const bearers = new Map<string, number>()
  for (const { label } of entries) bearers.set(label, (bearers.get(label) ?? 0) + 1)
  return entries.map((entry) => {
    const mark = by(entry)
    return (bearers.get(entry.label) ?? 0) > 1 && mark !== undefined ? { ...entry, label: `${entry.label}（${mark}）` } : entry
  })
}
