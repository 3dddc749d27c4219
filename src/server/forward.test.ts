import { describe, expect, it } from 'vitest'

import { forwarded } from './forward'

const facts = {
  client: '203.0.113.7',
  host: 'toasoan.vn',
  isHttps: true,
  id: 'abc',
  policy: "script-src 'nonce-a'",
}
const told = (...raw: string[]) => forwarded(raw, facts)
const OURS = [
  'x-forwarded-for',
  '203.0.113.7',
  'x-forwarded-host',
  'toasoan.vn',
  'x-forwarded-proto',
  'https',
  'x-request-id',
  'abc',
  'content-security-policy',
  "script-src 'nonce-a'",
]

describe('what is passed on', () => {
  it.each([
    'X-Forwarded-For',
    'x-forwarded-host',
    'X-FORWARDED-PROTO',
    'X-Forwarded-Port',
    'X-Forwarded-Server',
    'Forwarded',
    'X-Real-IP',
    'X-Client-IP',
    'X-Cluster-Client-IP',
    'X-Remote-Addr',
    'True-Client-IP',
    'CF-Connecting-IP',
    'X-Original-URL',
    'X-Request-Id',
    'X-Correlation-ID',
    'Content-Security-Policy',
    'Content-Security-Policy-Report-Only',
  ])('says nothing of %s as it came', (name) => {
    expect(told('Host', 'toasoan.vn', name, 'made up', 'Accept', '*/*', name, 'again')).toEqual([
      ...['Host', 'toasoan.vn', 'Accept', '*/*'],
      ...OURS,
    ])
  })

  it('keeps everything else, in its order', () => {
    const raw = ['Cookie', 'a=1', 'X-Payload-HTTP-Method-Override', 'GET', 'Cookie', 'X-Real-IP']
    expect(told(...raw)).toEqual([...raw, ...OURS])
  })
})
