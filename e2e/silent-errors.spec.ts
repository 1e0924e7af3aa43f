import { readFileSync } from 'node:fs'
import path from 'node:path'
import { dataFolder } from '@/scripts/platform/project.mjs'
import { expect, test } from './own-app'

test('a screen that fails at the text of a row is logged under its request, and nothing of the row is printed', async ({ app }) => {
  const editor = await app.requestAs('editor')
  expect((await editor.get('/desk')).status()).toBe(200)
  const { rows: [person] } = await app.sql.query<{ name: string }>('SELECT "name" FROM "User"')
  const { rows: columns } = await app.sql.query<{ name: string }>(`
    SELECT column_name AS "name" FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'User'`)
  const shown = columns.map(({ name }) => (name === 'name' ? '"name"::int::text AS "name"' : `"${name}"`))
  // PostgreSQL tells the value that is no number, and Prisma repeats it.
  await app.sql.query(`ALTER TABLE "User" RENAME TO "Kept"; CREATE VIEW "User" AS SELECT ${shown.join(', ')} FROM "Kept"`)
  const answer = await editor.get('/desk')
  expect(answer.status()).toBe(500)
  const printed = readFileSync(path.join(dataFolder(), 'own-server.log'), 'utf8')
  expect(printed).toContain('"msg":"a screen failed"')
  expect(person?.name).toMatch(/\S{3}/)
  expect(printed).not.toContain(person?.name)
})
