/** A row of a table, and the line of the text on which it begins, from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a table, or the line on which a quotation mark opens that is never closed. */
export type CsvTable = { readonly ok: true; readonly rows: readonly CsvRow[] } | { readonly ok: false; readonly line: number }

/** A cell and what ends it; within quotation marks, two of them are one, and commas and line ends are text. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n][^,\r\n]*)?)(,|\r\n|\n|\r|$)/uy

/**
 * Reads comma-separated values as RFC 4180 has them. Rows without anything in them are left out.
 *
 *     a,"b, ""c""",d     three cells, the second of which is  b, "c"
 */
export function parseRows(text: string): CsvTable {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let begins = 1
  const cell = new RegExp(CELL)
  while (cell.lastIndex < text.length || cells.length > 0) {
    const match = cell.exec(text)
    if (!match) return { ok: false, line }
    const [whole, quoted, bare = '', end = ''] = match
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    line += whole.match(/\r\n|\n|\r/gu)?.length ?? 0
    if (end === ',') continue
    if (cells.some((value) => value !== '')) rows.push({ line: begins, cells })
    cells = []
    begins = line
  }
  return { ok: true, rows }
}
