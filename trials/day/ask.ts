/** What came of a request. */
export interface Asked {
  /** When it was begun, and how long it took until the last byte was there, in milliseconds of the process's clock. */
  readonly at: number
  readonly took: number
  /** 0 where nothing was answered; the text is why then. */
  readonly status: number
  readonly text: string
}

/** Nobody waits longer. Milliseconds. */
const PATIENCE = 60_000

/** Sends a request over a connection that stays open, as browsers do. */
export async function ask(url: string, init: RequestInit = {}): Promise<Asked> {
  const at = performance.now()
  const answer = await answered(url, init)
  return { at, took: performance.now() - at, ...answer }
}

async function answered(url: string, init: RequestInit): Promise<Pick<Asked, 'status' | 'text'>> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    return { status: 0, text: String(error instanceof Error && error.cause ? error.cause : error) }
  }
}

export const isDone = ({ status }: Pick<Asked, 'status'>) => status >= 200 && status < 300

/** How many of these failed, and what the first of them says. */
export function failedOf(asked: readonly Asked[]): { readonly count: number; readonly first: string } {
  const failed = asked.filter((one) => !isDone(one))
  return { count: failed.length, first: failed[0] ? `: ${failed[0].status} ${failed[0].text.slice(0, 200)}` : '' }
}
