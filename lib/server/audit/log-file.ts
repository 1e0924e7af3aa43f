import 'server-only'
import { LOG_WRITERS } from '../../audit/log-file'
import type { LogForm } from '../../audit/wish'
import type { Actor } from '../../editorial/actor'
import { type LogFilter, logLines } from './queries'

/** A file of the log, part by part as whoever takes it has room for it. */
export async function* logFile(actor: Actor, form: LogForm, filter: LogFilter, zone: string): AsyncGenerator<string, void, undefined> {
  const { head, line } = LOG_WRITERS[form]
  if (head !== '') yield head
  for await (const lines of logLines(actor, filter, zone)) yield lines.map(line).join('')
}

/** The same as the body of an answer. It is read on only as far as it is sent, and no further once nobody listens. */
export function streamed(parts: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return()
    },
  })
}
