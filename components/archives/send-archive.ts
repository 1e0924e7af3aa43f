import { AWAY, type Reply } from '@/components/desk/send-json'
import type { StartedArchive } from '@/lib/server/archives/commands'
import type { Failure } from '@/lib/server/errors'
import { LARGEST_ARCHIVE } from '@/lib/archive/check-archive'

/** An archive on its way. */
export interface ArchiveSending {
  readonly file: File
  /** The slug of the title of pages that do not name one; empty for none. */
  readonly title: string
  /** Told which share of the bytes is sent, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Names are this long at most; the end of a longer one says more of its file. */
const LONGEST_NAME = 255

/** Sends a zip as it is, and says how far it is, which `fetch` does not tell. What is over the limit is not sent. */
export async function sendArchive({ file, title, onProgress }: ArchiveSending): Promise<Reply<StartedArchive>> {
  if (file.size > LARGEST_ARCHIVE) {
    return { kind: 'refused', failure: { kind: 'invalid', code: 'archive-too-large', values: { most: LARGEST_ARCHIVE / 1024 ** 3 } } }
  }
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/archives?${new URLSearchParams({ name: file.name.slice(-LONGEST_NAME), ...(title === '' ? {} : { title }) })}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onload = () => resolve(replyOf(request))
    request.onerror = () => resolve({ kind: 'unreached' })
    request.onabort = () => resolve({ kind: 'unreached' })
    request.send(file)
  })
}

/** A proxy whose server is away answers something else than we do. */
function replyOf({ status, responseText }: XMLHttpRequest): Reply<StartedArchive> {
  if (AWAY.includes(status)) return { kind: 'unreached' }
  try {
    const answer: unknown = JSON.parse(responseText)
    if (status < 300) return { kind: 'done', value: answer as StartedArchive }
    return { kind: 'refused', failure: (answer as { failure: Failure }).failure }
  } catch {
    return { kind: 'unreached' }
  }
}
