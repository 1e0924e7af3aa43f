/**
 * `npm run archive -- ARTICLES`: an archive of so many published articles, to look at or to work with. Prints the address of its
 * database, which is there until Ctrl-C; what was made once is kept in the data folder.
 */
import { once } from 'node:events'
import { openArchiveServer } from './open-archive'

const articles = Number(process.argv[2])
if (!Number.isInteger(articles) || articles < 1) throw new RangeError('say how many articles: npm run archive -- 1000')
const server = await openArchiveServer((words) => void process.stderr.write(words))
try {
  process.stdout.write(`${await server.open(articles)}\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
} finally {
  await server.end()
}
