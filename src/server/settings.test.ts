import { describe, expect, it } from 'vitest'

import { readSettings, settingsWarnings } from './settings'

const well = { NODE_ENV: 'production', PAYLOAD_SECRET: 'x'.repeat(32) }

describe('the server’s settings', () => {
  it('each have a default, but the secret', () => {
    expect(readSettings(well)).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: undefined,
      isHttps: false,
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      pageOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      readers: [],
      hops: 0,
    })
  })

  it.each([
    ['https://bao.vn/, http://cong.vn:8080', ['https://bao.vn', 'http://cong.vn:8080']],
    ['*', 'all'],
    ['  ', []],
  ])('of the sites that may read the public API, “%s”, are taken as origins', (said, readers) => {
    expect(readSettings({ ...well, PUBLIC_API_ORIGINS: said })).toMatchObject({ readers })
  })

  it('are taken as they are set', () => {
    const env = {
      ...well,
      HOST: 'localhost',
      PORT: '8080',
      SERVER_URL: 'https://toasoan.vn/',
      TRUSTED_PROXY_HOPS: '2',
      MAX_CONNECTIONS_PER_NETWORK: '50',
    }
    expect(readSettings(env)).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'https://toasoan.vn',
      isHttps: true,
      origins: [
        'https://toasoan.vn',
        'http://localhost:8080',
        'http://127.0.0.1:8080',
        'http://[::1]:8080',
      ],
      pageOrigins: ['https://toasoan.vn'],
      hops: 2,
      limits: { perNetwork: 50, connections: 5000 },
    })
  })

  it.each([
    ['HOST', '10.0.0.5:3000'],
    ['HOST', 'http://x'],
    ['PORT', 'ba nghìn'],
    ['SERVER_URL', 'toasoan.vn:3000'],
    ['OTHER_SERVER_URLS', '10.0.0.5'],
    ['TRUSTED_PROXY_HOPS', 'true'],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['TRUSTED_PROXY_HOPS', '11'],
    ['PAYLOAD_SECRET', 'ngắn'],
    ['PAYLOAD_SECRET', ''],
    ['DATABASE_URI', 'mongodb://db/toa-soan'],
    ['MAX_CONNECTIONS', '0'],
    ['PUBLIC_API_ORIGINS', 'bao.vn'],
    ['PUBLIC_API_ORIGINS', 'https://bao.vn *'],
  ])('%s=%s is refused in a sentence that names it', (name, value) => {
    const read = readSettings({ ...well, [name]: value })
    const { problems } = 'problems' in read ? read : { problems: [] }
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
  })

  it('are all named at once', () => {
    const read = readSettings({ NODE_ENV: 'production', PORT: 'x', TRUSTED_PROXY_HOPS: 'x' })
    expect('problems' in read && read.problems).toHaveLength(3)
  })
})

it.each([
  [{ isHttps: true, hops: 0, publicUrl: 'https://a.vn' }, /TRUSTED_PROXY_HOPS=1/],
  [{ isHttps: false, hops: 0, publicUrl: undefined }, /SERVER_URL chưa đặt/],
])('%j is said to be likely not meant', (settings, words) => {
  expect(settingsWarnings(settings)).toEqual([expect.stringMatching(words)])
})

it('a server behind its proxy is nothing to warn of', () => {
  expect(settingsWarnings({ isHttps: true, hops: 1, publicUrl: 'https://a.vn' })).toEqual([])
})
