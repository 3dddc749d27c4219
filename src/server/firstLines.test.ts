import { expect, it } from 'vitest'

import { firstLines } from './firstLines'

const HOST = ['Host', 'a.vn']

it.each([
  ['as a browser says them', [...HOST, 'Accept', '*/*'], { host: 'a.vn' }],
  [
    'however they are spelled',
    ['HOST', 'a.vn', 'accept-ENCODING', 'br', 'If-None-Match', '"x"', 'origin', 'https://b.vn'],
    { host: 'a.vn', encodings: 'br', known: '"x"', from: 'https://b.vn' },
  ],
  [
    'with who asked',
    [...HOST, 'X-Forwarded-For', '9.9.9.9'],
    { host: 'a.vn', forwarded: '9.9.9.9' },
  ],
  ['none', [], {}],
  ['two hosts', [...HOST, 'host', 'b.vn'], null],
  ['two validators', [...HOST, 'If-None-Match', '"x"', 'if-none-match', '"y"'], null],
  ['a key', [...HOST, 'Authorization', 'Bearer k'], null],
  ['a body', [...HOST, 'Content-Length', '0'], null],
  ['a body in pieces', [...HOST, 'Transfer-Encoding', 'chunked'], null],
])('%s', (_, rawHeaders, read) => expect(firstLines({ rawHeaders })).toEqual(read))
