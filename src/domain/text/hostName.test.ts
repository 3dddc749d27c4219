import { expect, it } from 'vitest'

import { hostName } from './hostName'

it.each([
  ['bao.laocai.vn', 'bao.laocai.vn'],
  [' HTTPS://Bao.LaoCai.vn/ ', 'bao.laocai.vn'],
  ['http://bao.localhost:3000', 'bao.localhost:3000'],
  ['xn--bo-jja.vn', 'xn--bo-jja.vn'],
  ['báo.vn', null],
  ['bao.vn/trang', null],
  ['bao.vn?x', null],
  ['bao..vn', null],
  ['-bao.vn', null],
  ['bao.vn:0', null],
  ['bao.vn:70000', null],
  ['bao.vn@evil.vn', null],
  ['bao.vn\r\nX: 1', null],
  ['127.0.0.1', null],
  ['10.0.0.1:80', null],
  [`${'a'.repeat(64)}.vn`, null],
  ['', null],
])('%j is %j', (text, host) => expect(hostName(text)).toBe(host))
