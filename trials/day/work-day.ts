import { cpus } from 'node:os'
import type { AtEnd } from '@/bench/desk/at-end'
import { type Archives, sendIssues, startArchives, workedOff } from './archives'
import type { Asked } from './ask'
import { type Editors, startEditors } from './editors'
import { watchMemory } from './memory'
import { type Newsroom, openNewsroom } from './newsroom'
import { type Readers, startReaders } from './readers'
import { type Kept, keptAfter } from './kept'

export const EDITORS = 20
/** What readers find before the day begins. */
const ISSUES_BEFORE = 4

/** How long everybody works before anything is timed, and how long editors are alone then, as parts of the day. */
const [WARM_UP, ALONE] = [.1, .2]

/** What went on in a day. */
export interface Day {
  readonly minutes: number
  /** The saves of editors who were alone, and of those who were not. */
  readonly alone: readonly Asked[]
  readonly among: readonly Asked[]
  /** Every request that anybody sent, from the beginning on. */
  readonly saves: readonly Asked[]
  readonly screens: readonly Asked[]
  readonly archives: readonly Asked[]
  readonly kept: Kept
  /** Bytes that were resident during the day, in the application and in the worker. */
  readonly memory: { readonly app: readonly number[]; readonly worker: readonly number[] }
  /** How much of the machine was taken during the day, by all that ran on it, as a share. */
  readonly busy: number
}

/** Lets a newsroom work for so many minutes, after some in which it warms up and editors work alone. */
export async function workDay(minutes: number): Promise<Day> {
  const ends: (() => Promise<unknown>)[] = []
  try {
    return await workedDay(minutes, (end) => ends.push(end))
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

async function workedDay(minutes: number, atEnd: AtEnd): Promise<Day> {
  const newsroom = await openNewsroom(EDITORS, atEnd)
  const before = await sendIssues(newsroom, 0, ISSUES_BEFORE)
  await workedOff(newsroom)
  const editors = await startEditors(newsroom)
  const warmUp = await everybody(newsroom, ISSUES_BEFORE, WARM_UP * minutes)
  await workedOff(newsroom)
  const alone = await savesWhile(editors, () => pause(ALONE * minutes))
  const [app, worker] = [watchMemory(newsroom.app), watchMemory(newsroom.worker)]
  const processors = usedOf()
  const day = { shift: warmUp, busy: 0 }
  const among = await savesWhile(editors, async () => {
    day.shift = await everybody(newsroom, ISSUES_BEFORE + warmUp.archives.length, minutes)
    day.busy = processors()
  })
  for (const watch of [app, worker]) watch.stop()
  await editors.stop()
  return {
    minutes, alone, among,
    saves: editors.saves,
    screens: [...warmUp.screens, ...day.shift.screens],
    archives: [before, ...warmUp.archives, ...day.shift.archives],
    kept: await keptAfter(newsroom, editors),
    memory: { app: app.resident, worker: worker.resident },
    busy: day.busy,
  }
}

const pause = (minutes: number) => new Promise((resolve) => setTimeout(resolve, minutes * 60_000))

interface Shift {
  readonly screens: Readers['screens']
  readonly archives: Archives['sent']
}

/** Lets readers and an import come beside the editors for so many minutes. */
async function everybody(newsroom: Newsroom, firstIssue: number, minutes: number): Promise<Shift> {
  const [readers, archives] = [startReaders(newsroom), startArchives(newsroom, firstIssue)]
  await pause(minutes)
  await Promise.all([readers.stop(), archives.stop()])
  return { screens: readers.screens, archives: archives.sent }
}

/** The saves that were sent, and perhaps answered later, while something went on. */
async function savesWhile({ saves }: Editors, something: () => Promise<unknown>): Promise<readonly Asked[]> {
  const from = performance.now()
  await something()
  const to = performance.now()
  return saves.filter(({ at }) => at >= from && at < to)
}

/** Tells, when it is asked, how much of the machine's processors was taken since, as a share. */
function usedOf(): () => number {
  const now = () => cpus().reduce(({ idle, all }, { times }) => ({
    idle: idle + times.idle, all: all + times.idle + times.user + times.nice + times.sys + times.irq,
  }), { idle: 0, all: 0 })
  const before = now()
  return () => {
    const after = now()
    return 1 - (after.idle - before.idle) / (after.all - before.all)
  }
}
