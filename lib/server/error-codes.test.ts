import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArchiveFaultCode, EntryFaultCode, ManifestFaultCode } from '../archive/archive-entry'
import type { DocumentFault } from '../article/document'
import type { DecodeFault } from '../dump/decode'
import type { PasswordFault } from '../editorial/password'
import type { Refusal } from '../editorial/workflow/workflow'
import { LANGUAGES } from '../language/language'
import { messagesOf } from '../language/messages'
import type { Place } from './titles/of/queries'

/** What stands in a code that is put together: the types see to it that none is missing here. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'workflow-${why}': namesOf<Refusal>({
    'role-may-not': true, 'nothing-to-pass': true, 'step-not-yours': true, 'reviewed-already': true, 'refusal-stands': true,
    'still-problematic': true, 'nothing-to-take-back': true, 'not-your-sign-off': true, 'reason-missing': true, 'proofread-first': true,
    'validate-another': true, 'level-already': true,
  }).map((why) => `workflow-${why}`),
  'document-${kind}': namesOf<DocumentFault['kind']>({
    'not-an-article': true, 'unsafe-link': true, 'not-plain-text': true, 'too-many-blocks': true, 'too-much-text': true, 'same-id': true,
  }).map((kind) => `document-${kind}`),
  'dump-${decoded.fault}': namesOf<DecodeFault>({ empty: true, 'too-large': true, 'too-many-lines': true, binary: true }).map((fault) => `dump-${fault}`),
  'no-such-${place.kind}': namesOf<Exclude<Place['kind'], 'slug'>>({
    issue: true, page: true, review: true, article: true, comment: true, notice: true, publication: true,
  }).map((kind) => `no-such-${kind}`),
  '${correction.kind}-does-not-fit': ['step-does-not-fit', 'undo-does-not-fit', 'redo-does-not-fit'],
}

function namesOf<K extends string>(names: Readonly<Record<K, true>>): string[] {
  return Object.keys(names)
}

/** Codes that reach the screens by another way than an error that is thrown. */
const TOLD: readonly string[] = [
  'defect',
  'away',
  'defect-logged',
  'no-connection',
  'not-signed-in',
  'sign-in-refused',
  'sign-in-throttled',
  ...namesOf<ArchiveFaultCode>({ 'archive-too-large': true, 'archive-too-many-entries': true, 'archive-unpacks-too-large': true, 'archive-overlaps': true }),
  ...namesOf<ManifestFaultCode>({ 'manifest-unreadable': true, 'manifest-value': true, 'manifest-file-missing': true }),
  ...namesOf<EntryFaultCode>({
    'entry-leads-out': true, 'entry-backslash': true, 'entry-name-unreadable': true, 'entry-is-link': true, 'entry-encrypted': true,
    'entry-is-archive': true, 'entry-no-text': true, 'entry-packing-unknown': true, 'entry-is-bomb': true, 'entry-twice': true,
    'entry-page-twice': true, 'entry-titles-differ': true, 'entry-without-title': true, 'entry-without-date': true,
    'entry-dates-differ': true, 'entry-without-page': true, 'entry-pages-differ': true,
  }),
  'entry-failed',
  ...namesOf<PasswordFault>({ 'password-short': true, 'password-long': true, 'password-common': true }),
]

const ROOT = path.join(import.meta.dirname, '..', '..')

/** The sources under these folders of the project, tests and what is generated left out. */
function sources(...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('.test.') && !file.includes('prisma-client'))
      .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8')),
  )
}

/** Every code that is thrown, as it stands between its quotes. */
function thrownCodes(): string[] {
  const thrown = /new (?:NotFound|NotAllowed|Invalid|Conflict)\(\s*(?:'([^']+)'|`([^`]+)`)/g
  return sources('lib/server', 'scripts')
    .flatMap((text) => [...text.matchAll(thrown)].map(([, plain, composed]) => plain ?? composed ?? ''))
}

describe('an error that a person can cause', () => {
  const composed = Object.values(FAULTS).flat()

  it.each(LANGUAGES)('has its sentence in %s', (language) => {
    const codes = new Set([...TOLD, ...thrownCodes().flatMap((code) => FAULTS[code] ?? [code])])
    const { errors } = messagesOf(language)
    expect([...codes].filter((code) => !Object.hasOwn(errors, code))).toEqual([])
  })

  it('leaves no sentence behind when nothing causes it any more', () => {
    const code = sources('app', 'components', 'lib', 'scripts').join('\n')
    const said = (name: string) => composed.includes(name) || code.includes(`'${name}'`)
    expect(Object.keys(messagesOf('en').errors).filter((name) => !said(name))).toEqual([])
  })
})
