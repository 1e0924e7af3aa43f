import { type Agent, request as open } from 'node:http'

/** One write that a writer sends, and what becomes of its answer. */
export interface Write {
  readonly method: 'PUT' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** What this writer sends next depends on what was answered. */
  readonly answered: (answer: string) => void
}

/** Makes the next write; nothing of it is timed. */
export type Writer = () => Write

/**
 * Lets every writer send so many writes, each as soon as its last one is answered, all of them at once over connections
 * that stay open. Gives how long each took in milliseconds, from the first byte sent to the last one received.
 */
export async function sendWrites(writers: readonly Writer[], each: number, agent: Agent): Promise<number[]> {
  const times = await Promise.all(writers.map(async (next) => {
    const own: number[] = []
    for (let count = 0; count < each; count += 1) own.push(await timed(next(), agent))
    return own
  }))
  return times.flat()
}

function timed({ method, url, headers, body, answered }: Write, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const bytes = Buffer.from(body)
    const began = performance.now()
    const sent = open(url, { method, agent, headers: { ...headers, 'content-length': bytes.length } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const took = performance.now() - began
        const answer = Buffer.concat(parts).toString()
        const { statusCode = 0 } = response
        if (statusCode < 200 || statusCode > 299) return reject(new Error(`${url} answered ${statusCode}: ${answer.slice(0, 500)}`))
        answered(answer)
        resolve(took)
      })
    })
    sent.on('error', reject)
    sent.end(bytes)
  })
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? NaN
}
