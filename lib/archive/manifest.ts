import { COMING, decodeDump } from '../dump/decode'
import { parseRows } from '../tables/csv-rows'
import type { Fault, FaultCode } from './archive-entry'

/** What a manifest says of one file. What it leaves open is read from the file's name. */
export interface ManifestRow {
  /** Where it stands, for people: a line of the table, or the number of the entry in the list, from 1. */
  readonly line: number
  readonly path: string
  readonly title: string
  readonly date: string
  readonly page: string
  readonly pageName: string
  readonly issueNumber: string
}

export type Manifest = { readonly ok: true; readonly rows: readonly ManifestRow[] } | { readonly ok: false; readonly fault: Fault<FaultCode> }

type Column = Exclude<keyof ManifestRow, 'line'>

/** The columns, and other names that they go by. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  path: ['path', 'file', 'filename', '文件', '文件名', '路径'],
  title: ['title', 'paper', 'newspaper', '报纸', '报名'],
  date: ['date', 'day', '日期'],
  page: ['page', 'pagenumber', '版', '版次', '版号'],
  pageName: ['pagename', '版名', '版面'],
  issueNumber: ['issuenumber', 'issue', 'number', '期号', '期数'],
}
const COLUMN_NAMES = Object.keys(COLUMNS).filter((name): name is Column => Object.hasOwn(COLUMNS, name))

/** Names under which an archive can bring its manifest along, at its top or in its one folder. */
export function isManifest(path: string): boolean {
  return /^(?:[^/]+\/)?manifest\.(?:csv|json)$/iu.test(path)
}

/**
 * Reads a manifest: a table of comma-separated values with a header line, in any encoding that a dump may have, or a JSON list of objects
 * with the same names. Only `path` must be there.
 *
 *     path,title,date,page,page name,issue number
 *     scans/0001.txt,river-post,2026-06-12,3,要闻,1024
 *
 * @param name of the file, for sentences
 */
export function readManifest(bytes: Uint8Array, name: string): Manifest {
  // An archive may have more files than a page may have lines.
  const decoded = decodeDump(bytes, { ...COMING, lines: Infinity })
  if (!decoded.ok) return { ok: false, fault: { code: `dump-${decoded.fault}`, values: { file: name } } }
  return /^\s*[[{]/u.test(decoded.text) ? fromJson(decoded.text, name) : fromTable(decoded.text, name)
}

function fromTable(text: string, name: string): Manifest {
  const table = parseRows(text)
  if (!table.ok) return unreadable(name, table.line)
  const [header, ...rows] = table.rows
  const columns = (header?.cells ?? []).map(columnNamed)
  return collected(name, rows.map(({ line, cells }) => {
    const said = cells.flatMap((cell, at) => (columns[at] ? [[columns[at], cell.trim()] as const] : []))
    return { line, said }
  }))
}

function fromJson(text: string, name: string): Manifest {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return unreadable(name, 1)
  }
  if (!Array.isArray(list)) return unreadable(name, 1)
  return collected(name, list.map((item: unknown, at) => {
    const pairs = typeof item === 'object' && item !== null ? Object.entries(item) : []
    const said = pairs.flatMap(([key, value]: [string, unknown]) => {
      const column = columnNamed(key)
      return column && (typeof value === 'string' || typeof value === 'number') ? [[column, String(value).trim()] as const] : []
    })
    return { line: at + 1, said }
  }))
}

const NOTHING = { path: '', title: '', date: '', page: '', pageName: '', issueNumber: '' }

function collected(name: string, rows: readonly { readonly line: number; readonly said: readonly (readonly [Column, string])[] }[]): Manifest {
  const read = rows.map(({ line, said }): ManifestRow => {
    const row = { ...NOTHING, ...Object.fromEntries(said) }
    return { ...row, line, path: row.path.normalize('NFC').replace(/^\.\//u, '') }
  })
  const bare = read.find(({ path }) => path === '')
  if (bare) return unreadable(name, bare.line)
  return read.length === 0 ? unreadable(name, 1) : { ok: true, rows: read }
}

function columnNamed(name: string): Column | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]/gu, '')
  return COLUMN_NAMES.find((column) => COLUMNS[column].includes(plain))
}

function unreadable(file: string, line: number): Manifest {
  return { ok: false, fault: { code: 'manifest-unreadable', values: { file, line } } }
}
