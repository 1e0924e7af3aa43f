import { generateClient } from './platform/prisma-client.mjs'
import { runCommand } from './platform/speech.mjs'

await runCommand(generateClient)
