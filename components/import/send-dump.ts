import type { Reply } from '@/components/desk/send-json'
import type { Imported } from '@/lib/server/dumps/commands'
import type { Failure } from '@/lib/server/errors'

/** What came of an import, and where the page was to go. */
export interface SentDump {
  readonly imported: Imported
  readonly place: { readonly title: string; readonly date: string; readonly page: number; readonly issueNumber: string }
}

/** Sends a dump with the fields that name its place. The name of the file stands in every sentence about it. */
export async function sendDump(fields: FormData, file: File): Promise<Reply<SentDump>> {
  const text = (name: string) => String(fields.get(name) ?? '').trim()
  const place = { title: text('title'), date: text('date'), page: Number(text('page')), issueNumber: text('issueNumber') }
  const form = new FormData()
  for (const name of ['title', 'date', 'page', 'pageName', 'issueNumber']) form.set(name, text(name))
  form.set('dump', file, file.name)
  try {
    const response = await fetch('/api/dumps', { method: 'POST', body: form })
    const answer: unknown = await response.json()
    if (response.ok) return { kind: 'done', value: { imported: answer as Imported, place } }
    return { kind: 'refused', failure: (answer as { failure: Failure }).failure }
  } catch {
    return { kind: 'unreached' }
  }
}
