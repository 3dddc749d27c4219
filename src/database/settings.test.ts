import { describe, expect, it } from 'vitest'

import { ownOrigins } from './settings'

describe('the addresses whose pages may change something', () => {
  it.each(['http://localhost:3000', 'http://127.0.0.1:3000/', 'http://[::1]:3000'])(
    '%s stands for every name of this machine, itself first',
    (SERVER_URL) => {
      const own = ownOrigins({ SERVER_URL })
      expect(own[0]).toBe(new URL(SERVER_URL).origin)
      expect([...own].sort()).toEqual([
        'http://127.0.0.1:3000',
        'http://[::1]:3000',
        'http://localhost:3000',
      ])
    },
  )

  it('a public address stands for itself, as browsers write it', () => {
    expect(ownOrigins({ SERVER_URL: 'https://ToaSoan.example.vn:443/x/' })).toEqual([
      'https://toasoan.example.vn',
    ])
  })

  it('others that are set come after it', () => {
    const OTHER_SERVER_URLS = 'http://10.0.0.5:3000/, http://may-chu:3000 https://a.vn'
    expect(ownOrigins({ SERVER_URL: 'https://a.vn', OTHER_SERVER_URLS })).toEqual([
      'https://a.vn',
      'http://10.0.0.5:3000',
      'http://may-chu:3000',
    ])
  })

  it('without a public address there are none', () => {
    expect(ownOrigins({ OTHER_SERVER_URLS: 'http://a.vn' })).toEqual([])
  })

  it.each(['10.0.0.5:3000', 'javascript:alert(1)'])('%s is none, and is named', (address) => {
    const env = { SERVER_URL: 'https://a.vn', OTHER_SERVER_URLS: address }
    expect(() => ownOrigins(env)).toThrow(address)
  })
})
