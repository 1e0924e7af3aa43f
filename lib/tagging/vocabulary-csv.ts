import { parseRows } from '../tables/csv-rows'
import { namesIn } from './names-in'
import type { VocabularyEntry } from './vocabulary-entry'

/** Why a table is no vocabulary. Lines count from 1, the header included. */
export type VocabularyFault =
  | { readonly kind: 'no-header'; readonly column: string }
  | { readonly kind: 'no-entry' }
  | { readonly kind: 'row'; readonly line: number }
  | { readonly kind: 'quote'; readonly line: number }

export type ParsedVocabulary =
  | { readonly ok: true; readonly entries: readonly VocabularyEntry[] }
  | { readonly ok: false; readonly fault: VocabularyFault }

/** The columns, and other names that they go by in tables of newspapers. */
const COLUMNS = {
  code: ['code'],
  label: ['label', 'labelzh'],
  labelEn: ['labelen'],
  parent: ['parent'],
  synonyms: ['synonyms', 'synonym'],
} as const

/**
 * Reads a controlled vocabulary from a table of comma-separated values (RFC 4180) with a header line.
 *
 *     code,label,labelEn,parent,synonyms
 *     L1,水上,Life on the water,,
 *     L1.1,渡口与渡船,"Ferries, landings",L1,摆渡；渡头
 *
 * The order of the columns is free, and so are capitals, hyphens and underscores in their names; `labelEn`, `parent` and
 * `synonyms` may be missing. Synonyms stand between semicolons or 、. Other columns are passed over.
 */
export function parseVocabulary(text: string): ParsedVocabulary {
  const table = parseRows(text.replace(/^\ufeff/u, ''))
  if (!table.ok) return { ok: false, fault: { kind: 'quote', line: table.line } }
  const [header, ...rows] = table.rows
  const names = (header?.cells ?? []).map((name) => name.toLowerCase().replace(/[\s_-]/gu, ''))
  const at = (column: keyof typeof COLUMNS) => names.findIndex((name) => COLUMNS[column].some((known) => known === name))
  const missing = (['code', 'label'] as const).find((column) => at(column) < 0)
  if (missing) return { ok: false, fault: { kind: 'no-header', column: missing } }
  if (rows.length === 0) return { ok: false, fault: { kind: 'no-entry' } }

  const entries: VocabularyEntry[] = []
  for (const { line, cells } of rows) {
    const cell = (column: keyof typeof COLUMNS) => (cells[at(column)] ?? '').trim()
    const [code, label] = [cell('code'), cell('label')]
    if (code === '' || label === '') return { ok: false, fault: { kind: 'row', line } }
    entries.push({ code, label, labelEn: cell('labelEn') || null, parent: cell('parent') || null, synonyms: namesIn(cell('synonyms')) })
  }
  return { ok: true, entries }
}
