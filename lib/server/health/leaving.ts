import 'server-only'

/** Noted in the environment of the process: Next loads this module several times in one process, and that is what all of them share. */
const NOTE = 'GALLEY_LEAVING'

/**
 * Listens for what `npm start` sends before it ends this process (scripts/platform/web-server.mjs): from then on it is not ready, and
 * answers as before whoever still asks.
 */
export function noteLeaving(): void {
  process.on('SIGUSR2', () => (process.env[NOTE] = 'yes'))
}

export function isLeaving(): boolean {
  return process.env[NOTE] === 'yes'
}
