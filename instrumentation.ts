import type { Instrumentation } from 'next'

/** What a server process of Next does when it starts: Galley's own takes jobs beside answering, unless it is told not to. */
export async function register(): Promise<void> {
  // The build starts it too, without a database; and the proxy may run where there is no Node.
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build') return
  const [{ noteLeaving }, { keepWorker }, { tellConsole }] = await Promise.all([
    import('./lib/server/health/leaving'), import('./lib/server/jobs/keep-worker'), import('./lib/server/told-console'),
  ])
  // Whoever develops reads the console; in production only the log is kept.
  if (process.env.NODE_ENV === 'production') tellConsole()
  noteLeaving()
  keepWorker()
}

/** Notes a screen that failed while it was made, under the id of its request and the digest that the person is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path, method, headers }) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { log } = await import('./lib/server/log')
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined
  // What somebody searches for stands behind the question mark.
  log().error({ error, digest, method, path: path.split('?', 1)[0], request: headers['x-request-id'] }, 'a screen failed')
}
