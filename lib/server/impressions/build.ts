import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { lazily } from '../lazily'

/** The name of this build of Galley: another one may render the same text otherwise. One that is being developed has none. */
export const buildName = lazily(() => {
  if (process.env.NODE_ENV !== 'production') return null
  const folder = process.env['GALLEY_DIST'] || '.next'
  return readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), folder, 'BUILD_ID'), 'utf8').trim()
})
