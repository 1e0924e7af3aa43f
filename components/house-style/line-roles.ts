import { linesOf } from '@/lib/dump/lines'
import type { HouseStyle } from '@/lib/reading/house-style'
import { read } from '@/lib/reading/read'
import { type SplitLine, type SplitRole, splitJson } from '@/lib/reading/split-json'

/** A line of a dump as the reader takes it. */
export interface RoledLine {
  readonly line: number
  readonly text: string
  readonly role: SplitRole
  /** The number of its article, from 1; null where the line is set aside. */
  readonly article: number | null
  /** Whether another article, or what is set aside, stands before it. */
  readonly opens: boolean
  /** What the reader would take it for if it did not know the paper; null where that is the same. */
  readonly otherwise: SplitRole | null
}

/** Reads some lines of a dump with a house style, and tells what they would be without it. */
export function lineRoles(text: string, style: HouseStyle): readonly RoledLine[] {
  const lines = linesOf(text.replaceAll('\r', ''))
  const roles = (known: HouseStyle): readonly SplitLine[] => splitJson(lines, read(lines, known), known).lines
  const without = roles({})
  const within = roles(style)
  return within.map(({ line, role, article }, at) => {
    const otherwise = without[at]?.role ?? role
    return {
      line,
      text: lines[at]?.text ?? '',
      role,
      article: article === null ? null : article + 1,
      opens: at === 0 || within[at - 1]?.article !== article,
      otherwise: otherwise === role ? null : otherwise,
    }
  })
}
