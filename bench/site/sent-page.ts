import { writeFile } from 'node:fs/promises'
import { Agent, request as open } from 'node:http'

/** What browsers say that they can read. */
export const BROWSER_HEADERS = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html' }

/** An answer as it went over the wire. */
export interface Sent {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** In milliseconds, from the first byte sent to the last one received. */
  readonly took: number
}

/** Asks for an address as a browser does, over a connection that stays open. */
export function send(url: string, agent: Agent): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const sent = open(url, { agent, headers: BROWSER_HEADERS }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const took = performance.now() - began
        const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(parts), took })
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** The same, where anything but the page is a failure. */
export async function sendPage(url: string, agent: Agent): Promise<Sent> {
  const sent = await send(url, agent)
  if (sent.status !== 200) throw new Error(`${url} answered ${sent.status}`)
  return sent
}

/** Headers that every server writes itself. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])

/** Keeps a page in a file, from which the servers beside Galley send it with the same headers. */
export async function writeSent(file: string, { headers, body }: Sent): Promise<void> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name)))
  await writeFile(file, JSON.stringify({ headers: { ...kept, 'content-length': String(body.length) }, body: body.toString('base64') }))
}
