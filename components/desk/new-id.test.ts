import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from './new-id'

describe('a new id', () => {
  it('is a UUID as the server asks for, and never the same twice', () => {
    const ids = Array.from({ length: 200 }, newId)
    expect(ids.every((id) => z.uuidv4().safeParse(id).success)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
