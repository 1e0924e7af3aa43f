import { isDay } from '../editorial/dates'

/** A day, a month or a year as somebody typed it: how it is told, and the days that it has. */
export interface Days {
  /** `1987`, `1987-06` or `1987-06-12`. */
  readonly told: string
  readonly first: string
  readonly last: string
}

/** 1987 · 1987-6 · 1987/06/12 · 1987.6 · 1987年6月12日 · 19870612 */
const TYPED = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?\s*[年月日号號]?$/u
const CLOSE = /^(\d{4})(\d{2})(\d{2})$/u

/** Null where it is none: no day that a calendar has. */
export function daysTyped(typed: string): Days | null {
  const plain = typed.normalize('NFKC').trim()
  const parts = CLOSE.exec(plain) ?? TYPED.exec(plain)
  if (!parts) return null
  const [year = '', month, day] = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')]
  if (year === '0000') return null
  const told = [year, month, day].filter((part) => part !== undefined).join('-')
  const first = [year, month ?? '01', day ?? '01'].join('-')
  if (!isDay(first)) return null
  return { told, first, last: day === undefined ? lastOf(year, month) : first }
}

function lastOf(year: string, month: string | undefined): string {
  if (month === undefined) return `${year}-12-31`
  const end = new Date(`${year}-${month}-01T00:00:00Z`)
  end.setUTCMonth(end.getUTCMonth() + 1, 0)
  return end.toISOString().slice(0, 10)
}
