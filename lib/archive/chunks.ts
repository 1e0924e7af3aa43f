import type { PlannedPage } from './plan'

/** Pages of so many together are some seconds of work: little to do again after a crash, and seldom asked for. */
export const CHUNK = 24

/**
 * In which chunk each page is, from 0, for pages by title, day and page. An issue is in one chunk, so that two workers never wait for
 * each other to let go of an issue.
 */
export function chunksOf(pages: readonly PlannedPage[], most = CHUNK): number[] {
  let [chunk, size] = [0, 0]
  return pages.map(({ place }, at) => {
    const before = pages[at - 1]?.place
    const isNewIssue = before === undefined || before.title !== place.title || before.date !== place.date
    if (isNewIssue && size >= most) [chunk, size] = [chunk + 1, 0]
    size += 1
    return chunk
  })
}
