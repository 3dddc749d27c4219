import { expect, it } from 'vitest'

import { webhookHosts } from './webhookHosts'

it.each([
  [undefined, []],
  ['', []],
  ['127.0.0.1:4000', ['127.0.0.1:4000']],
  ['Cong.noi-bo.vn:443, [::1]:80', ['cong.noi-bo.vn:443', '[::1]:80']],
])('%s', (written, hosts) => {
  expect(webhookHosts({ WEBHOOK_HOSTS: written } as never)).toEqual(hosts)
})

it.each(['cong.vn', 'https://cong.vn', 'cong.vn:port'])(
  '%s is refused with what to write',
  (bad) => {
    expect(() => webhookHosts({ WEBHOOK_HOSTS: bad } as never)).toThrow(/cong\.noi-bo\.vn:443/)
  },
)
