import { workArchive } from '../turns/commands'

/** Says that it begins, then works an archive off: a program for tests that end it in between. */
const [archive = ''] = process.argv.slice(2)
process.stdout.write('begins\n')
await workArchive(archive, () => true)
process.exit()
