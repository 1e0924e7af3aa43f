import type { LogLine } from './log-line'
import { thingName } from './log-line'
import type { LogForm } from './wish'

/** What a spreadsheet takes for the beginning of a formula, also in the wide form that East Asian keyboards give, and behind blanks. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u

/** How each form of the log begins, and how it writes a line. */
export const LOG_WRITERS: Readonly<Record<LogForm, { readonly head: string; readonly type: string; readonly line: (line: LogLine) => string }>> = {
  // The mark in front tells spreadsheets that it is UTF-8; without it they read Chinese as something else.
  csv: { head: `\uFEFF${row(['at', 'person', 'person id', 'deed', 'thing', 'thing id', 'name', 'before', 'after'])}`, type: 'text/csv; charset=utf-8', line: asCsv },
  jsonl: { head: '', type: 'application/jsonl; charset=utf-8', line: asJson },
}

function asCsv({ at, by, deed, thing, thingId, about, before, after }: LogLine): string {
  const json = (value: LogLine['before']) => (value === null ? '' : JSON.stringify(value))
  return row([at, by.name ?? '', by.id ?? '', deed, thing, thingId, thingName(about), json(before), json(after)])
}

function asJson({ id, at, by, deed, thing, thingId, about, before, after }: LogLine): string {
  return `${JSON.stringify({ id, at, person: by, deed, thing: { kind: thing, id: thingId, name: thingName(about) || null }, before, after })}\n`
}

/** A row of CSV (RFC 4180). */
function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A cell is text whatever it holds: a quotation mark in front keeps a spreadsheet from working it out. */
function cell(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n\u2028\u2029]|^[\s']|\s$/u.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
