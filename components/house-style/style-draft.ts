import {
  type EntryFault, entryFault, HEADLINE_HABITS, type StoredStyle, STYLE_LIMITS, STYLE_LISTS, type StyleList,
} from '@/lib/server/titles/schema'

/** A house style as it is typed: each list as a text of one entry a line, `''` for a habit that is not set. */
export type StyleDraft = Readonly<Record<StyleList | 'headlines', string>>

/** What is wrong with a list: the first entry that cannot stay so, by its line in the text from 1, or their number. */
export type ListFault =
  | { readonly kind: EntryFault; readonly line: number }
  | { readonly kind: 'too-many'; readonly line: null }

/** What a draft says: the style of all its good entries, and what is wrong with the others. */
export interface ReadDraft {
  readonly style: StoredStyle
  readonly faults: Readonly<Partial<Record<StyleList, ListFault>>>
}

export function draftOf(style: StoredStyle): StyleDraft {
  const text = (list: StyleList) => (style[list] ?? []).join('\n')
  return { labels: text('labels'), bylines: text('bylines'), folio: text('folio'), headlines: style.headlines ?? '' }
}

/** Reads a draft. Empty lines say nothing, and neither does an entry that was there before. */
export function readDraft(draft: StyleDraft): ReadDraft {
  const lists = STYLE_LISTS.map((list) => ({ list, ...readList(list, draft[list]) }))
  const headlines = HEADLINE_HABITS.find((habit) => habit === draft.headlines)
  return {
    style: {
      ...Object.fromEntries(lists.flatMap(({ list, entries }) => (entries.length > 0 ? [[list, entries]] : []))),
      ...(headlines && { headlines }),
    },
    faults: Object.fromEntries(lists.flatMap(({ list, fault }) => (fault ? [[list, fault]] : []))),
  }
}

function readList(list: StyleList, text: string): { entries: string[]; fault: ListFault | null } {
  const lines = text.split('\n')
    .map((line, at) => ({ entry: line.trim(), line: at + 1 }))
    .filter(({ entry }) => entry !== '')
    .map((each) => ({ ...each, kind: entryFault(list, each.entry) }))
  const entries = [...new Set(lines.filter(({ kind }) => kind === null).map(({ entry }) => entry))]
  const wrong = lines.flatMap(({ kind, line }) => (kind === null ? [] : [{ kind, line }])).at(0)
  const tooMany = entries.length > STYLE_LIMITS.entries ? { kind: 'too-many', line: null } as const : null
  return { entries: entries.slice(0, STYLE_LIMITS.entries), fault: wrong ?? tooMany }
}

/** Whether two styles say the same, in the same order. */
export function isSameStyle(one: StoredStyle, other: StoredStyle): boolean {
  const parts = ({ labels, bylines, folio, headlines }: StoredStyle) => JSON.stringify([labels, bylines, folio, headlines])
  return parts(one) === parts(other)
}
