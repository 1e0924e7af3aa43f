import { describe, expect, it } from 'vitest'
import { addressOf } from './address'

describe('the address of a request', () => {
  it.each([
    ['203.0.113.9', 0, null],
    ['203.0.113.9', 1, '203.0.113.9'],
    ['1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
    ['1.1.1.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
    ['203.0.113.9', 2, null],
    ['not an address', 1, null],
    [null, 1, null],
    ['2001:db8:1:2:3:4:5:6', 1, '2001:db8:1:2/64'],
    ['2001:DB8:1:2::9', 1, '2001:db8:1:2/64'],
    ['2001:db8::9', 1, '2001:db8:0:0/64'],
    ['::1', 1, '0:0:0:0/64'],
  ] as const)('from %j behind %i proxies is %j', (header, proxies, address) => {
    expect(addressOf(header, proxies)).toBe(address)
  })
})
