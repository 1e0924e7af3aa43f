import { expect, test } from 'vitest'
import { checkServer, unfit } from './external-postgres.mjs'

const fit = { number: 150_018, version: '15.18', encoding: 'UTF8', ctype: 'C.UTF-8' }

test.each([
  ['a fit server', {}, undefined],
  ['PostgreSQL 14', { number: 140_011, version: '14.11' }, 'needs PostgreSQL 15 or newer; DATABASE_URL leads to 14.11'],
  ['Latin-1', { encoding: 'LATIN1' }, 'encoding is LATIN1'],
  ['the locale C', { ctype: 'C' }, 'LC_CTYPE is C'],
  ['the locale POSIX', { ctype: 'POSIX' }, 'LC_CTYPE is POSIX'],
])('%s', (_, difference, sentence) => {
  const message = unfit({ ...fit, ...difference })?.message
  if (sentence === undefined) expect(message).toBeUndefined()
  else expect(message).toContain(sentence)
})

test('an address where nobody answers gets a sentence', async () => {
  await expect(checkServer('postgresql://galley@127.0.0.1:1/galley')).rejects.toThrow('cannot be reached at DATABASE_URL')
})
