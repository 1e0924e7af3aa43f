import { describe, expect, it } from 'vitest'
import { passwordFault } from './password'

describe('a password', () => {
  it.each([
    ['eleven-char', 'password-short'],
    ['渡口今晨复航', 'password-short'],
    ['x'.repeat(129), 'password-long'],
    ['password12345', 'password-common'],
    ['1Password!!!!', 'password-common'],
    ['123456789012', 'password-common'],
    ['aaaaaaaaaaaaaa', 'password-common'],
    ['mara@example.org', 'password-common'],
    ['MaraEllison2026', 'password-common'],
    ['20260612202606', 'password-common'],
    ['ｐａｓｓｗｏｒｄ１２３４５', 'password-common'],
    ['e\u0301a\u0300o\u0302u\u0308i\u0308c\u0327', 'password-short'],
  ] as const)('%j is refused as %s', (password, fault) => {
    expect(passwordFault(password, ['mara@example.org', 'Mara Ellison'])).toBe(fault)
  })

  it('is refused where it is an address that begins with digits', () => {
    expect(passwordFault('2026mara@example.org', ['2026mara@example.org'])).toBe('password-common')
  })

  it.each([
    'a goose that will not be quiet',
    '船头坐着六个人和一只不肯安静的鹅',
    'correct horse battery staple',
    'Zq7-trellis-morning',
  ])('%j is taken', (password) => {
    expect(passwordFault(password, ['mara@example.org', 'Mara Ellison'])).toBe(null)
  })
})
