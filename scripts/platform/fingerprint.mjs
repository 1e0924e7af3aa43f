import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from './project.mjs'

/**
 * One short text that changes when any of these files changes, comes or goes.
 *
 * @param {readonly string[]} places files and folders of the project
 * @param {(file: string) => boolean} [counts] which files matter
 */
export function fingerprint(places, counts = () => true) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn).filter(counts).sort()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(projectFolder, file))).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} place
 * @returns {readonly string[]}
 */
function filesIn(place) {
  const full = path.join(projectFolder, place)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [place]
  return readdirSync(full).flatMap((name) => filesIn(path.posix.join(place, name)))
}
