/** What an address asks of the photo library; null and empty where it does not ask. */
export interface PhotoWish {
  /** Words that stand in caption, credit or file name, each of them somewhere. */
  readonly q: string
  /** The slug of a title. */
  readonly title: string | null
  /** Days between which it was taken, or brought in where nobody knows when. */
  readonly from: string | null
  readonly to: string | null
  /** `yes`: only what no article shows. */
  readonly unused: 'yes' | 'no'
  /** Counted from 0. */
  readonly screen: number
}

export const WHOLE_LIBRARY: PhotoWish = { q: '', title: null, from: null, to: null, unused: 'no', screen: 0 }

/** What the address of the library says. What is not asked for is not said, so that one choice has one address. */
export function libraryQuery(wish: PhotoWish): URLSearchParams {
  const unasked: Readonly<Record<string, unknown>> = { ...WHOLE_LIBRARY }
  return new URLSearchParams(Object.entries(wish).filter(([name, value]) => value !== unasked[name]).map(([name, value]) => [name, String(value)]))
}

export function libraryAddress(wish: PhotoWish): string {
  const query = libraryQuery(wish)
  return query.size === 0 ? '/desk/photos' : `/desk/photos?${query}`
}

/** Whether a wish leaves any photo out. */
export function leavesOut(wish: PhotoWish): boolean {
  return libraryQuery({ ...wish, screen: 0 }).size > 0
}
