/** Letters and digits that cannot be mistaken for one another when read aloud or copied by hand. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Five groups of four: 20 signs of 31, about 99 bits, more than any guesser reaches. */
const GROUPS = 5
const GROUP = 4

/** A random password that can be read out over the phone, like `k7mp-…-…`. */
export function makePassword(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, randomSign).join('')).join('-')
}

/** One sign, each as likely as the others: bytes past the last whole multiple of the number of signs are thrown away. */
function randomSign(): string {
  const most = 256 - (256 % SIGNS.length)
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < most) return SIGNS.charAt(byte % SIGNS.length)
  }
}
