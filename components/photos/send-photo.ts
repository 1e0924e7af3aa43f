import { AWAY, type Reply } from '@/components/desk/send-json'
import type { AddedPhoto } from '@/lib/server/photos/commands'
import type { Failure } from '@/lib/server/errors'
import { PERSON_HEADER } from '@/lib/server/session/schema'
import { formatOf, LARGEST_PHOTO } from '@/lib/photos/format'

/** A photo on its way to the library. */
export interface PhotoSending {
  readonly file: File
  /** The slug of the title for which it is brought in; empty for none. */
  readonly title: string
  /** The person who brings it in. */
  readonly person: string | null
  /** Told which share of the bytes is sent, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Names are this long at most; the end of a longer one says more of its file. */
const LONGEST_NAME = 255
/** In so many bytes every kind of picture says what it is. */
const HEAD = 512

/**
 * Sends a photo as it is, and says how far it is. What the server would refuse by its size or kind is not sent at all. `fetch` does
 * not tell how far a body was sent, so this goes the older way.
 */
export async function sendPhoto(sending: PhotoSending): Promise<Reply<AddedPhoto>> {
  const name = sending.file.name.slice(-LONGEST_NAME)
  const fault = await faultOf(sending.file)
  if (fault !== null) return { kind: 'refused', failure: { kind: 'invalid', code: fault, values: { file: name } } }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/photos?${new URLSearchParams({ name, ...(sending.title === '' ? {} : { title: sending.title }) })}`)
    if (sending.person !== null) request.setRequestHeader(PERSON_HEADER, sending.person)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => sending.onProgress?.(total === 0 ? 1 : loaded / total)
    request.onload = () => resolve(replyOf(request))
    request.onerror = () => resolve({ kind: 'unreached' })
    request.onabort = () => resolve({ kind: 'unreached' })
    request.send(sending.file)
  })
}

async function faultOf(file: File): Promise<string | null> {
  if (file.size > LARGEST_PHOTO) return 'photo-too-large'
  // A folder can be dropped, too, and cannot be read.
  const head = await file.slice(0, HEAD).arrayBuffer().catch(() => new ArrayBuffer())
  return formatOf(new Uint8Array(head)) === null ? 'photo-not-a-picture' : null
}

/** A proxy whose server is away answers something else than we do. */
function replyOf({ status, responseText }: XMLHttpRequest): Reply<AddedPhoto> {
  if (AWAY.includes(status)) return { kind: 'unreached' }
  try {
    const answer: unknown = JSON.parse(responseText)
    if (status < 300) return { kind: 'done', value: answer as AddedPhoto }
    return { kind: 'refused', failure: (answer as { failure: Failure }).failure }
  } catch {
    return { kind: 'unreached' }
  }
}
