import { randomBytes } from 'node:crypto'
import { figure, type Report } from '@/bench/figure'
import { openTestStore, testStoreAccess } from '@/lib/server/storage/testing/s3-store'
import type { Trial } from '../trial'
import { type DeedFate, doAll } from './deeds'
import { type Fault, FAULTS, openFaultyStore } from './faulty-store'

/** A store that never answers costs ten seconds for each thing that is asked of it: it comes once in so many rounds. */
const ROUNDS_OF_SILENCE = 25
/** Two attempts of ten seconds each, for what is done and for what is taken back. Milliseconds. */
const LONGEST_ANSWER = 90_000

export const storageFails: Trial = {
  takes: `rounds, in each of which five things are done to a store that is ${FAULTS.join(', ')}, or, once in ${ROUNDS_OF_SILENCE}, silent; some five minutes`,
  times: 50,
  short: FAULTS.length,
  run: async (times) => {
    const store = await openTestStore()
    const faulty = await openFaultyStore(store.endpoint)
    const { key, secret } = testStoreAccess()
    // Nobody has asked for the storage yet: whoever asks now finds this one.
    Object.assign(process.env, {
      GALLEY_S3_ENDPOINT: faulty.endpoint, GALLEY_S3_BUCKET: `galley-${randomBytes(8).toString('hex')}`, GALLEY_S3_KEY: key, GALLEY_S3_SECRET: secret,
    })
    try {
      const fates: DeedFate[] = []
      for (let round = 1; round <= times; round += 1) fates.push(...(await doAll(faulty, faultOf(round))))
      return report(fates, faulty.met)
    } finally {
      await faulty.end()
      await store.end()
    }
  },
}

function faultOf(round: number): Fault {
  return round % ROUNDS_OF_SILENCE === 0 ? 'silent' : (FAULTS[round % FAULTS.length] ?? null)
}

function report(fates: readonly DeedFate[], met: number): Report {
  const wrong = fates.filter((fate) => fate.wrong !== null)
  const refused = fates.filter(({ done }) => !done)
  const dumb = refused.filter(({ told }) => told !== 'broken off' && !/"code":"(?:away|defect)"/.test(told ?? ''))
  const longest = fates.toSorted((a, b) => b.took - a.took)[0]
  const named = ({ deed, fault }: DeedFate) => `${deed}, ${fault}`
  const by = [...FAULTS, 'silent' as const].map((fault) => {
    const own = fates.filter((fate) => fate.fault === fault)
    return `${fault} ${own.length} (${own.filter(({ done }) => done).length} done all the same)`
  })
  return {
    figures: [
      figure('deeds that left or served something half, or could not be done afterwards', wrong.length, { atMost: 0 },
        wrong.slice(0, 3).map((fate) => `${named(fate)}: ${fate.wrong}`).join('; ') || `of ${fates.length}: ${by.join(', ')}`),
      figure('refusals without a sentence', dumb.length, { atMost: 0 }, dumb[0] ? `${named(dumb[0])}: ${dumb[0].told?.slice(0, 200)}` : `of ${refused.length}`),
      figure('seconds until the slowest was answered', (longest?.took ?? 0) / 1_000, { atMost: LONGEST_ANSWER / 1_000 }, longest ? named(longest) : ''),
      // Where the store is well, nothing is tried.
      figure('requests that met a fault', met, { atLeast: fates.length / 2 }, `${refused.length} deeds of ${fates.length} could not be done`),
    ],
    notes: [],
  }
}
