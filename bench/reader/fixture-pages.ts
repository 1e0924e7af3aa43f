import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LabelledPage, Truth } from './labelled-page'

const FIXTURES = join(import.meta.dirname, '../../lib/reading/fixtures')

/** The invented pages of the reader's fixtures with their truths; those that cannot be read are left out. */
export function fixturePages(): LabelledPage[] {
  return readdirSync(FIXTURES).filter((file) => file.endsWith('.truth.json')).sort().flatMap((file) => {
    const name = file.replace(/\.truth\.json$/u, '')
    const truth = JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as Truth | { readonly columns: true }
    return 'columns' in truth ? [] : [{ name, bytes: readFileSync(join(FIXTURES, `${name}.txt`)), truth }]
  })
}
