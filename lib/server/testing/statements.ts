import pg from 'pg'
import { vi } from 'vitest'

/** How many statements some work sends, with those that begin and end its transaction. */
export async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return sent.mock.calls.length
  } finally {
    sent.mockRestore()
  }
}
