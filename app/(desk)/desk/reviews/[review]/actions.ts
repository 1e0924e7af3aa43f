'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as commands from '@/lib/server/reviews/commands'
import { type Applying, applying } from '@/lib/server/reviews/schema'

const named = z.strictObject({ review: z.uuid() })

export async function applyReview(input: Applying): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    const { review, ...seen } = parse(applying, input)
    await commands.applyReview(actor, review, seen)
    refresh()
  })
}

export async function takeBackReview(input: z.infer<typeof named>): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.takeBackReview(actor, parse(named, input).review)
    refresh()
  })
}

export async function dropReview(input: z.infer<typeof named>): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await commands.dropReview(actor, parse(named, input).review)
    refresh()
  })
}
