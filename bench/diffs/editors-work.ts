import type { PageState } from '@/lib/split/page-state'

/** What editors did to a page, told by themselves and not worked out from it. */
export interface EditorsWork {
  readonly page: PageState
  /** Each character that was typed, and the printed one that it replaced, or ''. No character is typed twice or printed. */
  readonly typed: ReadonlyMap<string, string>
  /** Blocks whose role was said, and whose place was. */
  readonly roles: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Blocks that begin where a paragraph was broken. */
  readonly breaks: ReadonlySet<string>
  /** Where paragraphs were joined: what stands before and behind the seam. */
  readonly seams: readonly Seam[]
  /** Blocks that were put behind another one of their article. */
  readonly ordered: ReadonlySet<string>
}

/** A few characters on both sides of a place in a text. */
export interface Seam {
  readonly before: string
  readonly behind: string
}

/** As many characters tell a place in a text. */
const SEAM = 4

/** The seam between two texts. */
export function seamOf(before: string, behind: string): Seam {
  return { before: bare(before).slice(-SEAM), behind: bare(behind).slice(0, SEAM) }
}

/** A text without spaces, which setting makes. */
export function bare(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
