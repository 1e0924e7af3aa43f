import { describe, expect, it } from 'vitest'
import { checkPassword, hashPassword, isPassword } from './password-hash'

const PASSWORD = 'a goose that will not be quiet'

describe('a kept password', () => {
  it('is hashed with argon2id, 19 MiB, two passes, one lane, and never twice alike', async () => {
    const hashes = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)])
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(new Set(hashes).size).toBe(2)
  })

  it('is known again however a keyboard sends it, and no other is', async () => {
    const hash = await hashPassword('ｓｅｖｅｎ ｓｍａｌｌ ｈｅｒｏｎｓ é')
    expect(await isPassword('seven small herons e\u0301', hash)).toBe(true)
    expect(await isPassword('seven small herons e', hash)).toBe(false)
  })

  it('is none where nothing was hashed', async () => {
    expect(await isPassword(PASSWORD, null)).toBe(false)
    expect(await isPassword('nobody has this password', null)).toBe(false)
  })

  it('may be a hundred characters long', () => {
    expect(() => checkPassword('鹅 '.repeat(20) + 'a goose that will not be quiet at all, not even after a day on the river', { name: 'Lin', email: 'lin@calamus.example' })).not.toThrow()
  })
})
