import { createServer, connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'

/** A way to a store that can break in the middle of what is sent. */
export interface StoreGate {
  readonly endpoint: string
  /** How many bytes of one connection get through before it breaks; null lets everything through. */
  breakAfter: number | null
  end(): Promise<void>
}

/** Opens a way on this machine alone to a store. */
export async function openStoreGate(store: string): Promise<StoreGate> {
  const { hostname, port } = new URL(store)
  const server = createServer((from) => {
    const to = connect(Number(port), hostname)
    let sent = 0
    const breakOff = () => [from, to].forEach((socket) => socket.destroy())
    from.on('data', (bytes) => {
      sent += bytes.length
      if (gate.breakAfter !== null && sent > gate.breakAfter) breakOff()
      else to.write(bytes)
    })
    to.on('data', (bytes) => from.write(bytes))
    for (const socket of [from, to]) socket.on('close', breakOff).on('error', breakOff)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const gate: StoreGate = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter: null,
    end: async () => {
      server.close()
      await once(server, 'close')
    },
  }
  return gate
}
