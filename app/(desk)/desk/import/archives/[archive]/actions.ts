'use server'

import { refresh } from 'next/cache'
import { type Outcome, runDeed } from '@/lib/server/action'
import * as archives from '@/lib/server/archives/commands'
import { archiveChoice } from '@/lib/server/archives/schema'
import { parse } from '@/lib/server/parse'

/** Names an archive: `{ archive }`, its id. */
type ArchiveChoice = { readonly archive: string }

export async function stopArchive(input: ArchiveChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await archives.stopArchive(actor, parse(archiveChoice, input).archive)
    refresh()
  })
}

export async function resumeArchive(input: ArchiveChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await archives.resumeArchive(actor, parse(archiveChoice, input).archive)
    refresh()
  })
}

export async function tryArchiveAgain(input: ArchiveChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await archives.tryArchiveAgain(actor, parse(archiveChoice, input).archive)
    refresh()
  })
}
