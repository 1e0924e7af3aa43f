import { writeFile } from 'node:fs/promises'
import { type Agent, request as open } from 'node:http'
import { gunzipSync } from 'node:zlib'

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

/** Headers that every server, or the framework around it, writes itself. */
const OF_THE_SERVER = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-encoding', 'content-length', 'vary'])

/** A page in a file, from which the servers beside Galley send it: with the headers that Galley's handler gave, as text and packed. */
export interface KeptPage {
  readonly headers: Readonly<Record<string, string>>
  readonly html: string
  /** Gzipped, in base64. */
  readonly packed: string
}

export async function keepPage(file: string, { headers, body }: Sent): Promise<void> {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_SERVER.has(name)))
  const page: KeptPage = { headers: kept, html: gunzipSync(body).toString(), packed: body.toString('base64') }
  await writeFile(file, JSON.stringify(page))
}
