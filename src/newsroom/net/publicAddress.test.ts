import { describe, expect, it } from 'vitest'

import { isPublicAddress } from './publicAddress'

describe('addresses the server may ask', () => {
  it.each([
    '8.8.8.8',
    '113.160.92.202',
    '172.32.0.1',
    '100.128.0.1',
    '2400:cb00:2048:1::c629:d7a2',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true))

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'localhost',
    '',
    '0x7f000001',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))
})
