import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of the project. */
export const projectFolder = path.resolve(import.meta.dirname, '../..')

/** The folder that keeps what must outlive a start: the database, the secrets, the record of what runs. */
export function dataFolder() {
  return path.resolve(projectFolder, process.env['GALLEY_DATA'] || '.galley')
}

/** Reads `.env` of the project, where there is one. What the environment already says goes before it. */
export function readEnvFile() {
  const file = path.join(projectFolder, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
