import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { linkAddress } from './linkAddress'

describe('the address of a link', () => {
  it.each([
    'https://laocai.example.vn/a?b=c#d',
    'http://a.vn',
    'http://may-chu/noi-bo',
    'https://báo-lào-cai.vn/bài/một-cửa',
    'https://a.vn/100%25?q=50%',
    'mailto:toasoan@example.vn',
    'mailto:?subject=a',
    'tel:+842143840123',
    '/bai/một-cửa',
    '/',
    '#mục-2',
  ])('%s stays', (typed) => {
    expect(linkAddress(typed)).toBe(typed)
  })

  it.each([
    ['www.yenbai.gov.vn', 'https://www.yenbai.gov.vn'],
    ['yenbai.gov.vn/tin?p=2', 'https://yenbai.gov.vn/tin?p=2'],
    ['yenbai.gov.vn:8443/x', 'https://yenbai.gov.vn:8443/x'],
    ['  https://yenbai.gov.vn\u00a0', 'https://yenbai.gov.vn'],
    ['https://yenbai.gov.vn/\ntin', 'https://yenbai.gov.vn/tin'],
    ['HTTPS://yenbai.gov.vn', 'https://yenbai.gov.vn'],
    ['https:/yenbai.gov.vn', 'https://yenbai.gov.vn'],
    ['https:// yenbai.gov.vn', 'https://yenbai.gov.vn'],
    ['https://https://yenbai.gov.vn', 'https://yenbai.gov.vn'],
    ['https: //https://yenbai.gov.vn', 'https://yenbai.gov.vn'],
    ['https://mailto:a@b.vn', 'mailto:a@b.vn'],
    ['https://yenbai.gov.vn/?q=một cửa', 'https://yenbai.gov.vn/?q=một%20cửa'],
    ['toasoan@example.vn', 'mailto:toasoan@example.vn'],
    ['mailto:toasoan@example.vn?subject=Góp ý', 'mailto:toasoan@example.vn?subject=Góp%20ý'],
    ['mailto: toasoan@example.vn', 'mailto:toasoan@example.vn'],
    ['tel:0214 3840 123', 'tel:02143840123'],
    ['tel:113', 'tel:113'],
    ['TEL: 19001234', 'tel:19001234'],
    ['may-chu.vn:3000', 'https://may-chu.vn:3000'],
    ['/bai/hai từ', '/bai/hai%20từ'],
    ['#mục 2', '#mục%202'],
    [
      'https%3A%2F%2Fyenbai.gov.vn%2F%3Fq%3Dm%E1%BB%99t%20c%E1%BB%ADa',
      'https://yenbai.gov.vn/?q=một%20cửa',
    ],
    ['mailto%3Aa%40b.vn', 'mailto:a@b.vn'],
    ['%23m%E1%BB%A5c-2', '#mục-2'],
    ['%2Fbai%2Fx', '/bai/x'],
  ])('%j is %s', (typed, meant) => {
    expect(linkAddress(typed)).toBe(meant)
  })

  it.each([
    '',
    ' ',
    '#',
    'https://',
    'http://?q=1',
    'https:///evil',
    'https://yenbai.gov.vn/" onclick="x',
    'https://yenbai.gov.vn/<b>',
    'https://a b.vn',
    '//evil.example',
    '/\\evil.example',
    '%2F%2Fevil.example',
    '%2',
    'https%3A%2F%2F%E1',
    'ftp://a.vn',
    'file:///C:/van-ban.docx',
    'C:\\van-ban.docx',
    '\\\\may-chu\\chung\\a.docx',
    'blob:https://a.vn/1',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:1',
    'https:tel:',
    `${'https:'.repeat(20_000)}x y`,
    'Phu%20luc.docx',
    'Phu luc.docx',
    'Phuluc.docx',
    'bai/x',
    '../x',
    '?trang=2',
    'cải cách',
    'tel:',
    'tel:gọi ngay',
    'mailto:',
    null,
    7,
    { url: 'https://a.vn' },
  ])('%j leads nowhere', (typed) => {
    expect(linkAddress(typed)).toBeNull()
  })

  const pieces = [
    ...[
      'https:',
      'http',
      'mailto:',
      'tel:',
      'javascript:',
      'C:',
      '%3A',
      '%2F',
      '%23',
      '%',
      '/',
      '//',
      '\\',
    ],
    ...[
      '#',
      '?',
      '@',
      ':',
      '.',
      ' ',
      '\u00a0',
      '\t',
      '\u0000',
      '\u200b',
      '"',
      '<',
      'ả',
      'vn',
      'a',
      '1',
      '[',
      '\ud800',
    ],
  ]
  const typed = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  )

  it('is harmless whatever was typed, and answered unchanged when asked again', () => {
    fc.assert(
      fc.property(typed, (value) => {
        const address = linkAddress(value)
        if (address === null) return
        expect(address).toMatch(/^(https?:\/\/[^/\\?#]|mailto:[^/]|tel:[^/]|\/(?![/\\])|#.)/)
        expect(address).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}"<>\\]/u)
        expect(linkAddress(address)).toBe(address)
        const { protocol } = new URL(address, 'https://toasoan.example.vn/bai/x')
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol)
      }),
      { numRuns: 3000 },
    )
  })
})
