/** What of a caption tells which photo it waits for. */
export interface CaptionClues {
  readonly words: string
  /** 2026-06-12: the day of its issue. */
  readonly day: string
  /** The slug of its title. */
  readonly title: string
}

/** What of a photo tells for which caption it was taken. */
export interface PhotoClues {
  readonly caption: string
  readonly fileName: string
  /** When it was taken, or null where nobody knows. */
  readonly day: string | null
  readonly title: string | null
}

/** A shared word tells more than anything else; of the rest, each is worth a few shared characters. */
const SAME_TITLE = 0.15
const NEAR = 0.2
/** A photo of an issue was mostly taken within the week before it. */
const NEAR_DAYS = 7
/** As much as title and day tell together: with neither, a third of the words must be shared. */
export const LIKELY = 0.35

const DAY = 86_400_000

/** Pairs of neighbouring characters of Han, words of alphabets, and numbers, each once. */
function partsOf(text: string): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    const characters = Array.from(run)
    if (!/\p{Script=Han}/u.test(run)) parts.add(run)
    else for (const [at, character] of characters.entries()) if (at > 0) parts.add(`${characters[at - 1] ?? ''}${character}`)
  }
  return parts
}

/** How much of the shorter of two texts stands in the other one, 0 to 1, by their parts. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = [one, other].sort((a, b) => a.size - b.size)
  if (few === undefined || many === undefined || few.size === 0) return 0
  return [...few].filter((part) => many.has(part)).length / few.size
}

/** How near two days are: 1 for the same one, 0 for a week or more. */
function near(one: string, other: string | null): number {
  if (other === null) return 0
  const days = Math.abs(Date.parse(one) - Date.parse(other)) / DAY
  return Math.max(0, 1 - days / NEAR_DAYS)
}

/** A photo with the parts of its words. */
interface ReadPhoto<T> {
  readonly photo: T
  readonly caption: ReadonlySet<string>
  readonly name: ReadonlySet<string>
}

function readPhoto<T extends PhotoClues>(photo: T): ReadPhoto<T> {
  return { photo, caption: partsOf(photo.caption), name: partsOf(photo.fileName.replace(/\.[^.]*$/u, '')) }
}

function likenessOf(words: ReadonlySet<string>, { title, day }: CaptionClues, { photo, caption, name }: ReadPhoto<PhotoClues>): number {
  if (photo.title !== null && photo.title !== title) return 0
  return Math.max(shared(words, caption), shared(words, name)) + (photo.title === null ? 0 : SAME_TITLE) + NEAR * near(day, photo.day)
}

/**
 * How likely it is that a photo is the one for which a caption waits: from 0 to 1.35, the sum of what is shared of their words, and of
 * what the same title and a near day tell. A photo of another title is never likely.
 */
export function photoLikeness(caption: CaptionClues, photo: PhotoClues): number {
  return likenessOf(partsOf(caption.words), caption, readPhoto(photo))
}

/**
 * Reads photos once for many captions.
 *
 * @returns the likeliest of them for a caption, at most so many, the likeliest first; none that is not likely
 */
export function likeliestOf<T extends PhotoClues>(photos: readonly T[]): (caption: CaptionClues, most: number) => readonly T[] {
  const read = photos.map(readPhoto)
  return (caption, most) => {
    const words = partsOf(caption.words)
    return read
      .map((each) => ({ photo: each.photo, likeness: likenessOf(words, caption, each) }))
      .filter(({ likeness }) => likeness >= LIKELY - 1e-9)
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, most)
      .map(({ photo }) => photo)
  }
}
