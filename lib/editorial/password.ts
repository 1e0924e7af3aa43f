/** A password guesser tries short ones first; twelve characters put most of them out of reach, and 128 are a sentence. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/**
 * What people choose when they must choose something, once digits and signs at the ends are left out. The roots are
 * those that lead every published list of leaked passwords (SecLists, "10k most common", 2023), and their Chinese kin.
 */
const COMMON_ROOTS = [
  'password', 'passwort', 'passw0rd', 'letmein', 'welcome', 'iloveyou', 'qwerty', 'qwertyuiop', 'administrator', 'admin',
  'changeme', 'abc', 'abcdefghijkl', 'woaini', 'wodemima', 'mima', 'galley', 'newspaper', 'editor', '密码', '我爱你', '管理员',
]

export type PasswordFault = 'password-short' | 'password-long' | 'password-common'

/** A password as it is hashed: however a keyboard sends the same signs, in full width or in parts, it is the same password. */
export function passwordForm(password: string): string {
  return password.normalize('NFKC')
}

/**
 * Why a password is refused, or null. What is looked at is what will be hashed; its length is counted in characters. No rules of composition:
 * they make passwords that are hard to remember and easy to guess (NIST SP 800-63B, 5.1.1.2).
 *
 * @param about what a guesser would try first: the account's name and address
 */
export function passwordFault(typed: string, about: readonly string[]): PasswordFault | null {
  const password = passwordForm(typed)
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return 'password-short'
  if (length > LONGEST_PASSWORD) return 'password-long'
  return isCommon(password.toLowerCase(), about) ? 'password-common' : null
}

function isCommon(password: string, about: readonly string[]): boolean {
  const root = rootOf(password)
  const tooFew = new Set(password).size < 5
  const inARow = '01234567890123456789'.includes(password) || 'abcdefghijklmnopqrstuvwxyz'.includes(password)
  return root === '' || tooFew || inARow || COMMON_ROOTS.includes(root) || isNamed(root, about)
}

/** What is left without digits and signs at the ends. */
function rootOf(word: string): string {
  return word.replace(/^\P{L}+|\P{L}+$/gu, '')
}

/** Whether a password is the account's name or address, in whole or up to its @. */
function isNamed(root: string, about: readonly string[]): boolean {
  const close = (word: string) => rootOf(word.toLowerCase().replace(/\s/g, ''))
  return about
    .flatMap((word) => [word, word.split('@')[0] ?? ''])
    .map(close)
    .some((word) => word.length >= 4 && close(root) === word)
}
