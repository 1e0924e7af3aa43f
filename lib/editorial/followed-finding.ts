import { FINDING_CODES, type FindingCode } from './preflight'

/** A finding that somebody follows to where it is mended: `?mend=jump-loose&article=…&block=…`. */
export interface FollowedFinding {
  readonly code: FindingCode
  /** The article that it is about, on a screen that has several. */
  readonly article: string | null
  /** The block that is meant, where the screen that leads there knows it. */
  readonly block?: string
}

/** The address at which a screen shows the place of a finding. */
export function addressOfFinding(screen: string, { code, article, block }: FollowedFinding): string {
  return `${screen}?${new URLSearchParams({ mend: code, ...(article === null ? {} : { article }), ...(block === undefined ? {} : { block }) })}`
}

/** The finding that an address follows, from what it asks; null where it follows none that there is. */
export function followedFinding(asked: Readonly<Record<string, string | readonly string[] | undefined>>): FollowedFinding | null {
  const { mend, article, block } = asked
  const code = FINDING_CODES.find((one) => one === mend)
  if (code === undefined) return null
  return { code, article: typeof article === 'string' ? article : null, ...(typeof block === 'string' ? { block } : {}) }
}
