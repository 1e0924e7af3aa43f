import { createServer, type IncomingMessage, request as open, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/**
 * What is wrong with a store: it is down, says that it cannot, answers late, answers never, breaks off in the middle of what is sent
 * either way, or answers as whole what it has only half of.
 */
export const FAULTS = ['down', 'refusing', 'late', 'breaking off', 'half'] as const
export type Fault = (typeof FAULTS)[number] | 'silent' | null

/** The way to a store, with whatever is wrong with it just now. */
export interface FaultyStore {
  readonly endpoint: string
  fault: Fault
  /** How many requests met a fault. */
  met: number
  end(): Promise<void>
}

/** How late an answer is. Milliseconds; a store that is silent for ten seconds is down. */
const LATE = 300

const CANNOT = '<?xml version="1.0" encoding="UTF-8"?><Error><Code>ServiceUnavailable</Code><Message>later</Message></Error>'

export async function openFaultyStore(store: string): Promise<FaultyStore> {
  const server = createServer((asked, answer) => {
    if (faulty.fault !== null) faulty.met += 1
    void pass(asked, answer, faulty.fault, store).catch(() => answer.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const faulty: FaultyStore = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fault: null,
    met: 0,
    end: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return faulty
}

async function pass(asked: IncomingMessage, answer: ServerResponse, fault: Fault, store: string): Promise<void> {
  if (fault === 'down') return void asked.socket.destroy()
  const body = await bytesOf(asked)
  if (fault === 'silent') return
  if (fault === 'refusing') return void answer.writeHead(503, { 'content-type': 'application/xml' }).end(asked.method === 'HEAD' ? undefined : CANNOT)
  if (fault === 'late') await new Promise((resolve) => setTimeout(resolve, LATE))
  const { response, sent } = await forward(asked, body, store)
  const [isRead, half] = [asked.method === 'GET' && response.statusCode === 200, sent.subarray(0, sent.length >> 1)]
  if (fault === 'half' && isRead) return void answer.writeHead(200, { ...response.headers, 'content-length': half.length }).end(half)
  if (fault === 'breaking off' && (isRead || asked.method === 'PUT')) {
    // Of what was put nobody learns that it arrived; of what is read the first half comes.
    if (isRead) answer.writeHead(200, response.headers).write(half)
    return void setTimeout(() => asked.socket.destroy(), 10)
  }
  answer.writeHead(response.statusCode ?? 500, response.headers).end(sent)
}

async function forward(asked: IncomingMessage, body: Buffer, store: string): Promise<{ readonly response: IncomingMessage; readonly sent: Buffer }> {
  const { expect: _, ...headers } = asked.headers
  const request = open(new URL(asked.url ?? '/', store), { method: asked.method, headers })
  request.end(body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return { response, sent: await bytesOf(response) }
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
