/** `npm run worker`: takes jobs out of PostgreSQL until it is told to stop. Any number may run. */
import { startWorker } from '@/lib/server/jobs/worker'
import { catchStopSignals } from './platform/stop-signals.mjs'
import { terminalCommand, tell } from './terminal/terminal-command'

await terminalCommand('', async () => {
  const stop = catchStopSignals()
  const worker = await startWorker()
  tell('The worker runs. Stop it with Ctrl-C.', '后台任务已启动。按 Ctrl-C 停止。')
  await stop.asked
  await worker.stop()
})
