import { expect, test } from 'vitest'
import { z } from 'zod'
import { benchCommand } from './bench-command'
import { figure, type Figure } from './figure'
import { groups } from './groups'

const SHAPE = z.strictObject({
  figures: z.array(z.strictObject({
    name: z.string().min(1),
    value: z.number().nullable(),
    target: z.string().regex(/^[<>]= [\d.]+$/),
    holds: z.boolean(),
    how: z.string().min(1),
  })),
})

const good = figure('a share', 0.98, { atLeast: 0.97 }, 'counted')
const bad = figure('a ratio', 13, { atMost: 12 }, 'median of 21')
const missing = figure('another share', null, { atLeast: 0.5 }, 'no pages')

/** Runs the command on groups of these figures. */
async function bench(args: string[], figures: Readonly<Record<string, readonly Figure[]>>) {
  let printed = ''
  let said = ''
  const measured = Object.entries(figures).map(([name, own]) =>
    [name, { takes: 'no time', measure: async () => ({ figures: own, notes: ['a note'] }) }] as const)
  const code = await benchCommand(args, Object.fromEntries(measured), { print: (text) => (printed += text), say: (text) => (said += text) })
  return { code, printed, said }
}

test('prints one JSON object of the agreed shape, and nothing else', async () => {
  const { printed } = await bench(['one', '--json'], { one: [good, bad, missing], two: [good] })
  expect(SHAPE.parse(JSON.parse(printed)).figures).toEqual([good, bad, missing])
})

test('a figure holds at its very target and not beyond', () => {
  expect(figure('', 0.97, { atLeast: 0.97 }, '')).toMatchObject({ target: '>= 0.97', holds: true })
  expect(figure('', 12, { atMost: 12 }, '')).toMatchObject({ target: '<= 12', holds: true })
  expect(figure('', 0.9699, { atLeast: 0.97 }, '').holds).toBe(false)
  expect(figure('', 12.01, { atMost: 12 }, '').holds).toBe(false)
})

test('ends with 1 when a figure does not hold or is missing, and with 0 when all hold', async () => {
  expect((await bench(['--json'], { one: [good] })).code).toBe(0)
  expect((await bench(['--json'], { one: [good, bad] })).code).toBe(1)
  expect((await bench(['--json'], { one: [good, missing] })).code).toBe(1)
})

test('runs all groups when none is named, and prints a table of each', async () => {
  const { printed } = await bench([], { one: [good], two: [missing] })
  expect(printed).toContain('✓ a share')
  expect(printed).toContain('✗ another share')
  expect(printed).toContain('missing')
  expect(printed).toContain('a note')
})

test('a group that does not exist is said, and nothing is printed', async () => {
  const { code, printed, said } = await bench(['three', '--json'], { one: [good] })
  expect({ code, printed }).toEqual({ code: 1, printed: '' })
  expect(said).toContain('three')
})

test('there is a group for the reader', () => {
  expect(Object.keys(groups)).toContain('reader')
})
