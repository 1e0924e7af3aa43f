import { isMoment, type VersionMark } from './version'

/** A version as thinning looks at it. */
export interface ThinnableVersion extends VersionMark {
  readonly id: string
  readonly revision: number
  /** When it was kept, in milliseconds. */
  readonly at: number
  /** Who made it; null for the system. */
  readonly by: string | null
}

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/**
 * All saves are kept for a week: an issue is done by then, its complaints have come in, and no browser has a text open
 * that began earlier without having been loaded again.
 */
export const KEEP_ALL = 7 * DAY
/** For a quarter of a year, in which corrections are asked for, the last save of each person's hour is enough. */
export const KEEP_HOURS = 90 * DAY

/** The stretch of which only the last save stays, or null while all of them do. Hours and days are those of UTC. */
function stretchOf({ at, by }: ThinnableVersion, now: number): string | null {
  const age = now - at
  if (age < KEEP_ALL) return null
  return age < KEEP_HOURS ? `hour ${Math.floor(at / HOUR)} ${by}` : `day ${Math.floor(at / DAY)}`
}

/**
 * Which versions of one article may go: saves on the way, of typing and tagging, that later ones stand for.
 *
 *     a week           every save
 *     to 90 days       the last of each hour of each person
 *     after that       the last of each day
 *
 * The first and the last version stay, and every moment with the version right before it, so that what a Step or a
 * restore changed can always be seen by itself. The rule can be asked again at any time: who goes today would have gone
 * tomorrow, and what it kept does not depend on how often it was asked in between.
 *
 * @param versions of one article, in any order
 * @param now milliseconds
 * @returns the ids of those that may go
 */
export function thinVersions(versions: readonly ThinnableVersion[], now: number): readonly string[] {
  const inOrder = versions.toSorted((one, other) => one.revision - other.revision)
  const lastOf = new Map<string, number>()
  for (const version of inOrder) {
    const stretch = stretchOf(version, now)
    if (stretch !== null) lastOf.set(stretch, version.revision)
  }
  return inOrder.filter((version, index) => {
    const next = inOrder[index + 1]
    if (index === 0 || next === undefined || isMoment(version) || isMoment(next)) return false
    const stretch = stretchOf(version, now)
    return stretch !== null && lastOf.get(stretch) !== version.revision
  }).map(({ id }) => id)
}
