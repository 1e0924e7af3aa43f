import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

// The search for cycles needs files that exist; it has a test of its own below.
const eslint = new ESLint({ overrideConfig: { rules: { 'import/no-cycle': 'off' } } })

/** What the linter says about one line that stands in this file. */
async function complaints(filePath: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath })
  const about = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax']
  const messages = result?.messages ?? []
  return messages.filter(({ ruleId, fatal }) => fatal || about.includes(ruleId ?? '')).map(({ message }) => message)
}

describe('reports a forbidden import and names the right place', () => {
  test.each([
    ['lib/dump/x.ts', "export { cut } from '../article/cut'", 'It stands at the ground'],
    ['lib/diff/x.ts', "export { span } from '@/lib/dump/span'", 'It stands at the ground'],
    ['lib/article/x.ts', "export { decode } from '../dump/decode'", 'may import types from here, and no functions'],
    ['lib/reading/x.ts', "export { split } from '../split/law'", 'It may import dump, clean, article'],
    ['lib/reading/deep/x.ts', "export { split } from '../../split/law'", 'It may import dump, clean, article'],
    ['lib/split/x.ts', "export { read } from '../reading/read'", 'may import types from here, and no functions'],
    ['lib/split/x.ts', "export { db } from '../server/db'", 'lib/split must not know this folder'],
    ['lib/tagging/x.ts', "export { diff } from '../diff/diff'", 'It may import article'],
    ['lib/reading/x.ts', "export { readFileSync } from 'node:fs'", 'The core is pure'],
    ['lib/reading/x.ts', "export { readFileSync } from 'fs'", 'The core is pure'],
    ['lib/article/x.ts', "export { useState } from 'react'", 'The core is pure'],
    ['lib/editorial/x.ts', "export { PrismaPg } from '@prisma/adapter-pg'", 'The core is pure'],
    ['lib/split/x.ts', "export { ballot } from './testing/ballot'", 'Only tests import what is made for tests'],
    ['lib/split/x.test.ts', "export { db } from '../server/db'", 'needs no server'],
    ['lib/server/pages/x.ts', "export { Button } from '@/components/ui/button'", 'lib knows no screens'],
    ['lib/server/pages/x.ts', "export { Button } from '../../../components/ui/button'", 'lib knows no screens'],
    ['lib/server/pages/present.ts', "export { db } from '../db'", 'touch the database'],
    ['lib/server/pages/commands.ts', "export { say } from '@/scripts/platform/speech.mjs'", 'Scripts call the application'],
    ['components/desk/x.tsx', "export { db } from '@/lib/server/db'", 'Components import types and schema.ts'],
    ['components/desk/x.tsx', "export { listTags } from '@/lib/server/tags/queries'", 'Components import types and schema.ts'],
    ['components/desk/x.tsx', "export { save } from '@/app/desk/actions'", 'app holds routes only'],
    ['app/page.tsx', "export { db } from '@/lib/server/db'", 'Routes do not reach the database'],
    ['lib/article/x.ts', "export { clamp } from './utils'", 'Name the concept'],
  ])('%s: %s', async (file, line, place) => {
    expect(await complaints(file, line)).toEqual([expect.stringContaining(place)])
  })
})

describe('lets an allowed import pass', () => {
  test.each([
    ['lib/split/x.ts', "export { span } from '../dump/span'"],
    ['lib/split/x.ts', "export type { Reading } from '../reading/reading'"],
    ['lib/article/x.ts', "export type { Span } from '../dump/span'"],
    ['lib/reading/x.test.ts', "export { readFileSync } from 'node:fs'"],
    ['lib/split/x.test.ts', "export { ballot } from './testing/ballot'"],
    ['lib/server/pages/queries.ts', "export { db } from '../db'"],
    ['lib/server/pages/queries.ts', "export { read } from '../../reading/read'"],
    ['lib/server/pages/write.ts', "export type { Transaction } from '../db'"],
    ['components/desk/x.tsx', "export { importInput } from '@/lib/server/dumps/schema'"],
    ['components/desk/x.tsx', "export type { PageView } from '@/lib/server/pages/queries'"],
    ['components/desk/x.tsx', "export { span } from '@/lib/dump/span'"],
    ['app/page.tsx', "export { latestIssues } from '@/lib/server/site/queries'"],
  ])('%s: %s', async (file, line) => {
    expect(await complaints(file, line)).toEqual([])
  })
})

test('a comment cannot silence a rule', async () => {
  const line = "/* eslint-disable */ export { db } from '../server/db'"
  expect(await complaints('lib/split/x.ts', line)).toHaveLength(1)
})

test('a cycle of imports is reported', async () => {
  const filePath = 'scripts/platform/speech.mjs'
  const [result] = await new ESLint().lintText("export { tryLock } from './lock.mjs'\n", { filePath })
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('import/no-cycle')
})
