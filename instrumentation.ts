/** What a server process of Next does when it starts: Galley's own takes jobs beside answering, unless it is told not to. */
export async function register(): Promise<void> {
  // The build starts it too, without a database; and the proxy may run where there is no Node.
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build') return
  const [{ noteLeaving }, { keepWorker }] = await Promise.all([import('./lib/server/health/leaving'), import('./lib/server/jobs/keep-worker')])
  noteLeaving()
  keepWorker()
}
