import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configurationOf, VARIABLES } from '@/lib/server/env'
import { projectFolder } from './project.mjs'
import { settings, withoutBlanks, wrongSettings } from './settings.mjs'

/** What others put into the environment, or one part of Galley for another. Nobody sets these. */
const GIVEN = [
  'NODE_ENV', 'NEXT_RUNTIME', 'NEXT_PHASE', 'PATH', 'LD_LIBRARY_PATH', 'PROGRAMFILES', 'INIT_CWD', 'LC_ALL', 'LC_MESSAGES', 'LANG', 'CI',
  'npm_execpath', 'GALLEY_DIST', 'GALLEY_URL', 'GALLEY_UPDATE', 'GALLEY_LEAVING',
]

const example = readFileSync(path.join(projectFolder, '.env.example'), 'utf8')

/** The variables of `.env.example` under each of its headings. */
const documented = new Map(example.split(/^# --- /mu).slice(1).map((part) => [
  part.slice(0, part.indexOf(' -')), [...part.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gmu)].map(([, name]) => name ?? ''),
]))
const forTests = documented.get('Tests alone') ?? []
const forCompose = documented.get('docker compose alone') ?? []
const forGalley = [...documented].filter(([heading]) => !/ alone$/.test(heading)).flatMap(([, names]) => names)

/** Every variable that a source names. */
function read(): ReadonlyMap<string, string> {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: projectFolder, encoding: 'utf8' }).trim().split('\n')
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(projectFolder, file), 'utf8')
    return [...text.matchAll(/(?:process\.env|\benv)(?:\.|\[')([A-Za-z][A-Za-z0-9_]+)\b/gu), ...text.matchAll(/\benv\(\)\.([A-Z0-9_]+)/gu)]
      .flatMap(([, name]) => (name && /^[A-Z_0-9]+$|^npm_/.test(name) ? [[name, file] as const] : []))
  })
  return new Map(found)
}

describe('the variables', () => {
  test('that anything reads are known and documented', () => {
    const known = new Set([...Object.keys(settings), ...forTests, ...GIVEN])
    expect([...read()].filter(([name]) => !known.has(name))).toEqual([])
  })

  test('that are known are those of .env.example, each once', () => {
    expect([...forGalley].sort()).toEqual(Object.keys(settings).sort())
    expect(forCompose.filter((name) => Object.hasOwn(settings, name))).toEqual([])
  })

  test('that the server reads are all known', () => {
    expect(VARIABLES.length).toBeGreaterThan(10)
    expect(VARIABLES.filter((name) => !Object.hasOwn(settings, name))).toEqual([])
  })
})

const LEAST = { DATABASE_URL: 'postgresql://galley@localhost/galley', NEXTAUTH_SECRET: 'x'.repeat(32) }
const WHOLE_STORE = { GALLEY_S3_ENDPOINT: 'https://s3.example', GALLEY_S3_BUCKET: 'photos', GALLEY_S3_KEY: 'galley', GALLEY_S3_SECRET: 'secret' }

const VALUES = [
  '0', '3', '10', '11', '65535', '65536', '-1', '1.5', '1e1', '0x10', ' 3', 'yes', 'no', 'YES', 'info', 'loud', 'photos', 'Photos/2026', 'ab', 'https://paper.example',
  'https://paper.example/', 'https://paper.example/news', 'https://paper.example/?a=1', 'http://localhost:3000', 'ftp://paper.example', 'paper.example',
  'postgresql://a@b/c', 'postgres://a@b/c', 'mysql://a@b/c', 'short', 'y'.repeat(32),
]

describe('a value', () => {
  test('is refused at the start just where the server would refuse it', () => {
    fc.assert(fc.property(fc.constantFrom(...VARIABLES), fc.oneof(fc.constantFrom(...VALUES), fc.webUrl(), fc.string({ minLength: 1 })), (name, value) => {
      const set = { ...LEAST, ...WHOLE_STORE, [name]: value }
      let refused = false
      try {
        configurationOf(set)
      } catch {
        refused = true
      }
      expect({ name, value, refused: wrongSettings(set).length > 0 }).toEqual({ name, value, refused })
    }), { numRuns: 2_000 })
  })

  test('that is wrong is told in both languages, by its name and never by what it is', () => {
    for (const name of Object.keys(settings)) {
      const value = 'wrong: 不对 / 0'
      for (const { sentence } of wrongSettings({ [name]: value }).slice(0, 1)) {
        expect(sentence.en).toContain(name.startsWith('GALLEY_S3') ? 'GALLEY_S3' : name)
        expect(sentence.zh).toMatch(/。$/u)
        expect(sentence.en + sentence.zh).not.toContain(value)
      }
    }
    expect(wrongSettings({ PORT: '0', GALLEY_WORKER: 'maybe', LOG_LEVEL: 'loud', GALLEY_S3_KEY: 'x' })).toHaveLength(4)
  })

  test('that is empty sets nothing', () => {
    const blank = Object.fromEntries(Object.keys(settings).map((name) => [name, '']))
    expect(wrongSettings(blank)).toEqual([])
    expect(withoutBlanks({ ...blank, NODE_ENV: 'test', OTHER: '' })).toEqual({ NODE_ENV: 'test', OTHER: '' })
  })
})
