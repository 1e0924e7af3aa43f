import { createServer, connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'

/** A way to a store that can break in the middle of what is sent. */
export interface StoreGate {
  readonly endpoint: string
  /** How many bytes of one connection get through before it breaks; null lets everything through. */
  breakAfter: number | null
  /** Whether it takes what it is asked and says nothing. */
  silent: boolean
  /** What it was asked while it was silent. */
  readonly unanswered: readonly string[]
  end(): Promise<void>
}

/** Opens a way on this machine alone to a store. */
export async function openStoreGate(store: string): Promise<StoreGate> {
  const { hostname, port } = new URL(store)
  const unanswered: string[] = []
  const server = createServer((from) => {
    const to = connect(Number(port), hostname)
    let sent = 0
    const breakOff = () => [from, to].forEach((socket) => socket.destroy())
    from.on('data', (bytes) => {
      sent += bytes.length
      const [asked] = /^[A-Z]+(?= \/)/.exec(bytes.toString('latin1')) ?? []
      if (gate.silent && asked !== undefined) unanswered.push(asked)
      if (gate.silent) return
      if (gate.breakAfter !== null && sent > gate.breakAfter) breakOff()
      else to.write(bytes)
    })
    to.on('data', (bytes) => from.write(bytes))
    from.on('close', breakOff).on('error', breakOff)
    // A store that has fallen silent does not end its connections either.
    const storeLeft = () => void (gate.silent || breakOff())
    to.on('close', storeLeft).on('error', storeLeft)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const gate: StoreGate = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter: null,
    silent: false,
    unanswered,
    end: async () => {
      server.close()
      await once(server, 'close')
    },
  }
  return gate
}
