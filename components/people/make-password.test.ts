import { describe, expect, it } from 'vitest'
import { passwordFault } from '@/lib/editorial/password'
import { makePassword } from './make-password'

describe('a password made for somebody', () => {
  it('is one that Galley accepts, and never the same twice', () => {
    const made = Array.from({ length: 200 }, makePassword)
    expect(made.map((password) => passwordFault(password, []))).toEqual(made.map(() => null))
    expect(new Set(made).size).toBe(made.length)
  })

  it('has only signs that cannot be mistaken for one another', () => {
    expect(makePassword()).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/)
  })
})
