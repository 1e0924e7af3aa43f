import { createHash } from 'node:crypto'
import { SYSTEM } from '@/lib/editorial/actor'
import { isWholeWebp } from '@/lib/photos/whole-webp'
import { renderPhoto } from '@/lib/server/jobs/render-photo'
import { addPhoto } from '@/lib/server/photos/commands'
import { filesOf, originalName } from '@/lib/server/photos/original'
import { originalOf, previewPhoto } from '@/lib/server/photos/queries'
import { storage } from '@/lib/server/storage/open-storage'
import { rowCounts } from '@/lib/server/testing/desk'
import { picture } from '@/lib/server/photos/testing/pictures'
import { answered } from '../answered'
import type { FaultyStore, Fault } from './faulty-store'

/** What became of one deed while something was wrong with the store. */
export interface DeedFate {
  readonly deed: 'upload' | 'make' | 'read rendition' | 'read original' | 'job'
  readonly fault: Fault
  /** Whether it was done all the same. */
  readonly done: boolean
  /** What a person was told where it was not, and how long that took in milliseconds. */
  readonly told: string | null
  readonly took: number
  /** What is wrong: something half was left, or served; it could not be done afterwards. Null where nothing is. */
  readonly wrong: string | null
}

/** A width that the pictures of the trial fill. */
const WIDTH = 320

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Asks at the edge, so that whatever goes wrong is answered as a browser gets it. */
async function asked(store: FaultyStore, fault: Fault, work: () => Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>>) {
  store.fault = fault
  const began = performance.now()
  try {
    const response = await answered(async () => new Response(await work()))
    // What breaks off under way is no whole answer, and a browser knows it.
    const bytes = await response.arrayBuffer().then((all) => new Uint8Array(all), () => null)
    const told = response.status === 200 ? (bytes ? null : 'broken off') : new TextDecoder().decode(bytes ?? new Uint8Array())
    return { done: response.status === 200 && bytes !== null, bytes, told, took: performance.now() - began }
  } finally {
    store.fault = null
  }
}

const NOTHING = new Uint8Array()

/** Does everything that needs the store once while something is wrong with it, each deed with a photo of its own, and again after. */
export async function doAll(store: FaultyStore, fault: Fault): Promise<readonly DeedFate[]> {
  return [await upload(store, fault), await make(store, fault), await readRendition(store, fault), await readOriginal(store, fault), await job(store, fault)]
}

async function upload(store: FaultyStore, fault: Fault): Promise<DeedFate> {
  const bytes = await picture('jpeg', 400, 300)
  const sha256 = hashOf(bytes)
  const before = JSON.stringify(await rowCounts())
  const { done, told, took } = await asked(store, fault, async () => {
    await addPhoto(SYSTEM, bytes, { fileName: 'ferry.jpg' })
    return NOTHING
  })
  const left = done ? null : await leftOf(sha256, before)
  await addPhoto(SYSTEM, bytes, { fileName: 'ferry.jpg' })
  const kept = await storage().get(originalName(sha256))
  return { deed: 'upload', fault, done, told, took, wrong: left ?? (kept && hashOf(kept) === sha256 ? null : 'the original is not whole after a retry') }
}

/** What an upload that failed left behind beside the whole of its bytes, which are in nobody's way. */
async function leftOf(sha256: string, before: string): Promise<string | null> {
  if (JSON.stringify(await rowCounts()) !== before) return 'rows were left'
  for await (const name of storage().list(filesOf(sha256))) {
    const bytes = await storage().get(name)
    if (bytes === null || hashOf(bytes) !== sha256) return `${name} was left`
  }
  return null
}

async function newPhoto(): Promise<{ readonly id: string; readonly sha256: string; readonly bytes: Uint8Array }> {
  const bytes = await picture('jpeg', 400, 300)
  const { photo: { id, sha256 } } = await addPhoto(SYSTEM, bytes, { fileName: 'ferry.jpg' })
  return { id, sha256, bytes }
}

const preview = (id: string) => previewPhoto(SYSTEM, id, { crop: null, width: WIDTH })

async function make(store: FaultyStore, fault: Fault): Promise<DeedFate> {
  const { id } = await newPhoto()
  const { done, bytes, told, took } = await asked(store, fault, () => preview(id))
  return { deed: 'make', fault, done, told, took, wrong: done && !isWholeWebp(bytes ?? NOTHING) ? 'half a rendition was served' : await wrongAfter(id) }
}

async function readRendition(store: FaultyStore, fault: Fault): Promise<DeedFate> {
  const { id } = await newPhoto()
  const whole = await preview(id)
  const { done, bytes, told, took } = await asked(store, fault, () => preview(id))
  const isOther = done && !Buffer.from(bytes ?? NOTHING).equals(whole)
  return { deed: 'read rendition', fault, done, told, took, wrong: isOther ? 'another rendition was served' : await wrongAfter(id) }
}

async function readOriginal(store: FaultyStore, fault: Fault): Promise<DeedFate> {
  const { id, bytes: whole } = await newPhoto()
  const read = async () => (await originalOf(SYSTEM, id)).body
  const { done, bytes, told, took } = await asked(store, fault, read)
  const isOther = done && !Buffer.from(bytes ?? NOTHING).equals(whole)
  const after = await asked(store, null, read)
  return { deed: 'read original', fault, done, told, took, wrong: isOther ? 'half an original was served' : after.done ? null : 'it cannot be read afterwards' }
}

async function job(store: FaultyStore, fault: Fault): Promise<DeedFate> {
  const { id } = await newPhoto()
  const { done, told, took } = await asked(store, fault, async () => {
    await renderPhoto(id, 'whole')
    return NOTHING
  })
  await renderPhoto(id, 'whole')
  return { deed: 'job', fault, done, told, took, wrong: await wrongAfter(id) }
}

/** Whether the rendition of a photo is whole once the store is well, and the same for whoever asks next. */
async function wrongAfter(id: string): Promise<string | null> {
  const [one, other] = [await preview(id), await preview(id)]
  return isWholeWebp(one) && Buffer.from(one).equals(other) ? null : 'its rendition is not whole afterwards'
}
