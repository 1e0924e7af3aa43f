import { ensureGalley } from '@/bench/desk/galley-server'
import { quantile } from '@/bench/desk/load'
import { type Figure, figure } from '@/bench/figure'
import type { Trial } from '../trial'
import { ISSUES_A_SECOND } from './archives'
import { failedOf, isDone } from './ask'
import { SAVES_A_SECOND } from './editors'
import { growthOf } from './memory'
import { READERS, SCREENS_A_SECOND } from './readers'
import { type Day, EDITORS, workDay } from './work-day'

/**
 * A day of a newsroom: editors write, an import goes on and readers come, all against the built application and a worker, on a machine that
 * is loaded and not overwhelmed. Pauses are those of people: on a machine of two processors a quarter to a third of the time is taken. A
 * machine that is full makes everything wait for a processor, and what is measured then is the machine; the note says how full it was.
 *
 * What a save costs is held against saves of the same editors at the same pace who have Galley to themselves. One editor alone would be as
 * good a measure, but saves ten times in twenty seconds, of which nobody can tell a hundredth part.
 */
export const day: Trial = {
  takes: `minutes of ${EDITORS} editors who save, an import and ${READERS} readers; a third as long besides`,
  unit: 'minutes',
  times: 30,
  short: .5,
  run: async (minutes) => {
    await ensureGalley()
    const worked = await workDay(minutes)
    return { figures: [...heldAfter(worked), ...costOf(worked)], notes: [noteOf(worked)] }
  },
}

/** How much of what was planned must come to pass: a machine that is busy elsewhere is late with a part of it. */
const MOST_OF = .5

/** What must hold after a day however short it was, on whatever machine. */
export function heldAfter({ minutes, saves, among, screens, archives, kept }: Day): readonly Figure[] {
  const { worked } = kept
  const accepted = saves.filter(isDone).length
  const [lost, unread, unsent] = [failedOf(saves), failedOf(screens), failedOf(archives)]
  const least = (aSecond: number) => Math.floor(MOST_OF * aSecond * 60 * minutes)
  return [
    figure('saves that were not taken', lost.count, { atMost: 0 }, `of ${saves.length}, by ${EDITORS} editors, each in their own article${lost.first}`),
    figure('screens that readers did not get', unread.count, { atMost: 0 }, `of ${screens.length}, by ${READERS} readers${unread.first}`),
    figure('archives that were not taken, or came to no result', unsent.count + worked.open, { atMost: 0 }, `of ${archives.length}${unsent.first}`),
    figure('pages and issues that were not imported and published', worked.missing + worked.unread, { atMost: 0 }, `${worked.pages} pages in ${worked.archives} archives`),
    figure('jobs that failed or were begun again', kept.failedJobs, { atMost: 0 }, 'of all sorts'),
    figure('accepted saves less stored revisions, and less lines of the log', Math.abs(accepted - kept.revisions) + Math.abs(accepted - kept.logged), { atMost: 0 },
      `${accepted}, ${kept.revisions} and ${kept.logged}`),
    figure('articles that are not as their last save was answered', kept.otherwise, { atMost: 0 }, `of ${EDITORS}`),
    // Where nobody works, nothing is tried.
    figure('saves during the day', among.length, { atLeast: least(EDITORS * SAVES_A_SECOND) }, `some ${EDITORS * SAVES_A_SECOND} a second`),
    figure('screens read', screens.length, { atLeast: least(READERS * SCREENS_A_SECOND) }, `some ${READERS * SCREENS_A_SECOND} a second, the newest, old ones and searches`),
    figure('issues sent', archives.length, { atLeast: least(ISSUES_A_SECOND) }, `one every ${1 / ISSUES_A_SECOND} s`),
  ]
}

/** A hundredth of the saves takes longer. */
const SLOW = .99

const timesOf = (asked: Day['saves']) => asked.map(({ took }) => took)
const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(0)} MB`

/** What the day cost: only of a machine's own minutes, and nothing that a test may judge. */
function costOf({ alone, among, memory }: Day): readonly Figure[] {
  const [before, during] = [quantile(timesOf(alone), SLOW), quantile(timesOf(among), SLOW)]
  const growth = (name: string, resident: readonly number[]) => {
    const grown = growthOf(resident)
    return figure(`growth of the memory of the ${name}`, grown?.share ?? null, { atMost: .1 },
      grown ? `${megabytes(grown.after)} resident in the second tenth of the time, ${megabytes(grown.end)} in the last, medians` : 'nothing was seen of it')
  }
  return [
    figure('p99 of saves by that of editors alone', during / before, { atMost: 10 },
      `${during.toFixed(1)} ms of ${among.length}, ${before.toFixed(1)} ms of ${alone.length} alone`),
    growth('application', memory.app),
    growth('worker', memory.worker),
  ]
}

function noteOf({ alone, among, screens, busy }: Day): string {
  const told = (name: string, asked: Day['saves']) =>
    `${name} ${[.5, SLOW, 1].map((share) => quantile(timesOf(asked), share).toFixed(1)).join(' / ')} ms`
  return `${(busy * 100).toFixed(0)} % of the processors were taken. Middle, p99 and longest: ${told('saves alone', alone)}, ${told('saves', among)}, ${told('screens', screens)}.`
}
