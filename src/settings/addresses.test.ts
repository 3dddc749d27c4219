import { describe, expect, it } from 'vitest'

import { localPort, ownOrigins, serverUrl } from './addresses'

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

  it('without a public address there are none in development', () => {
    expect(ownOrigins({ OTHER_SERVER_URLS: 'http://a.vn' })).toEqual([])
  })

  it.each([
    [{}, []],
    [{ HOST: '0.0.0.0' }, []],
    [{ HOST: '10.0.0.5' }, ['http://10.0.0.5:80']],
    [{ HOST: 'fd00::1', OTHER_SERVER_URLS: 'http://a.vn' }, ['http://[fd00::1]:80', 'http://a.vn']],
  ])('and in production the server’s own: %j', (env, more) => {
    const local = ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:8080`)
    expect(ownOrigins({ NODE_ENV: 'production', PORT: '8080', ...env })).toEqual([
      ...local,
      ...more.map((origin) => origin.replace(':80', ':8080')),
    ])
  })

  it.each(['10.0.0.5:3000', 'javascript:alert(1)'])('%s is none, and is named', (address) => {
    const env = { SERVER_URL: 'https://a.vn', OTHER_SERVER_URLS: address }
    expect(() => ownOrigins(env)).toThrow(address)
  })
})

it.each(['toasoan.vn:3000', 'toasoan.vn', 'ftp://toasoan.vn', 'https://'])(
  '%s is no address people can open',
  (SERVER_URL) => expect(() => serverUrl({ SERVER_URL })).toThrow(SERVER_URL),
)

it.each(['0', '65536', '3000a', '-1', '3.5'])('%s is no port', (PORT) => {
  expect(() => localPort({ PORT })).toThrow(`PORT=${PORT}`)
})
