'use client'

import { useEffect } from 'react'
import { correctionsOf, type KeptCorrection, removeCorrection } from '@/components/local-copies/correction-store'
import { holdOpening, openingEnded } from '@/components/local-copies/opening'
import type { Corrections } from './corrections'

/**
 * Sends again what earlier openings of a page left behind in this browser, each as soon as it has ended. Only what its
 * own person made is looked at, and the server refuses what is not in their name.
 */
export function useLeftCorrections(corrections: Corrections, { person, page, opening }: {
  readonly person: string | null
  readonly page: string
  readonly opening: string
}): void {
  useEffect(() => holdOpening(opening), [opening])
  useEffect(() => {
    if (person === null) return
    const gone = new AbortController()
    const left = async () => (await correctionsOf(person)).filter((one) => one.page === page && one.opening !== opening)

    async function takeUp(other: string): Promise<void> {
      await openingEnded(other, gone.signal)
      const kept = (await left()).filter((one) => one.opening === other)
      if (gone.signal.aborted) return
      corrections.recover(kept.map(({ correction }) => correction))
      await forgetKnown(corrections, kept)
    }
    // A wait that was called off, and a browser without storage, have nothing to send.
    left().then((kept) => {
      for (const other of new Set(kept.map((one) => one.opening))) takeUp(other).catch(() => {})
    }, () => {})
    return () => gone.abort()
  }, [corrections, person, page, opening])
}

/** What the page has already needs no keeping; what was taken up is this opening's own by now. */
async function forgetKnown(corrections: Corrections, kept: readonly KeptCorrection[]): Promise<void> {
  const { confirmed } = corrections.snapshot()
  const known = new Set(confirmed.log.map(({ id }) => id))
  for (const { key } of kept) if (known.has(key)) await removeCorrection(key)
}
