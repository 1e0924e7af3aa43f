import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@/lib/editorial/actor'
import { decodeDump } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import { read } from '@/lib/reading/read'
import { db } from '@/lib/server/db'
import { importDump } from '@/lib/server/dumps/commands'
import { failureOf } from '@/lib/server/errors'
import { workbenchPage } from '@/lib/server/pages/queries'
import { placeOf } from '@/lib/server/testing/desk'
import { checkLaw } from '@/lib/split/law'
import { propose } from '@/lib/split/propose'
import en from '@/messages/en/errors.json'
import zh from '@/messages/zh/errors.json'

/** What one dump came to. */
export interface DumpFate {
  /** In bytes, and its non-blank lines; of what is refused none are counted. */
  readonly size: number
  readonly lines: number
  /** Milliseconds of the processor that it took to be read and split: a busy machine makes nothing slower. */
  readonly took: number
  /** `imported`, or the code with which it was refused. */
  readonly came: string
  /** What is wrong with that; null where nothing is. */
  readonly wrong: string | null
}

/** Decodes, reads and splits a dump, and holds the result to the law that nothing is lost. */
export function splitDump(bytes: Uint8Array): Pick<DumpFate, 'size' | 'lines' | 'took' | 'wrong'> {
  const began = process.cpuUsage()
  const decoded = decodeDump(bytes)
  if (!decoded.ok) return { size: bytes.length, lines: 0, took: since(began), wrong: null }
  const lines = linesOf(decoded.text)
  const state = propose(read(lines), { dump: 'dump', lines }, randomUUID)
  const took = since(began)
  const [lost] = checkLaw(state, lines)
  return { size: bytes.length, lines: lines.length, took, wrong: lost ? `${lost.kind} when it was split` : null }
}

function since(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
}

/** Imports a dump as a page of its own, and holds what is kept to the same law; what is refused must have its sentences. */
export async function importBad(bytes: Uint8Array, title: string, index: number): Promise<Pick<DumpFate, 'came' | 'wrong'>> {
  const page = (index % MOST_PAGES) + 1
  const date = new Date(Date.UTC(2026, 0, 1 + Math.floor(index / MOST_PAGES))).toISOString().slice(0, 10)
  try {
    const { kind, pageId } = await importDump(SYSTEM, placeOf(title, { date, page }), bytes)
    const { state, lines } = await workbenchPage(SYSTEM, pageId)
    const [kept] = await db().dump.findMany({ where: { pageId }, select: { bytes: true } })
    const [lost] = checkLaw(state, lines)
    const wrong = lost ? `${lost.kind} on the page` : kept && Buffer.from(kept.bytes).equals(bytes) ? null : 'other bytes are kept'
    return { came: kind, wrong }
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) return { came: 'broke', wrong: error instanceof Error ? error.message : String(error) }
    return { came: failure.code, wrong: sentences.every((all) => Object.hasOwn(all, failure.code)) ? null : `no sentence for ${failure.code}` }
  }
}

const sentences = [en, zh]
/** An issue has so many pages at most. */
const MOST_PAGES = 999
