/** Loads the sample paper, as the first start does. */
import { loadSamplePaper } from './sample/load-sample-paper'
import { tell, terminalCommand } from './terminal/terminal-command'

await terminalCommand('', async () => {
  const published = await loadSamplePaper((sentence) => process.stderr.write(`${sentence}\n`))
  if (!published) return
  const { articles, path } = published
  tell(`The sample paper is there: ${articles} articles at ${path}`, `样报已载入：${articles} 篇稿件，${path}`)
})
