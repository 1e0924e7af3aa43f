import type { ReactNode } from 'react'
import styles from './table.module.css'

export interface Column<Row> {
  readonly key: string
  /** The column's name; empty for a column of deeds. */
  readonly name: string
  readonly cell: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
}

/** Rows that are compared with one another. On a phone each row becomes a small card. */
export function Table<Row>({ caption, columns, rows, keyOf }: {
  /** What the rows are, for those who cannot see the screen. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, name, align }) => (
              name === '' ? <td key={key} /> : <th key={key} scope="col" data-align={align}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, name, cell, align }) => (
                <td key={key} data-label={name} data-align={align}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
