import { describe, expect, it } from 'vitest'

import { faultsOf, type Seen } from '../e2e/walk/faults'
import { foreignWords } from '../e2e/walk/foreignWords'
import { wordsOf } from '../e2e/walk/glance'
import { isScreen, routePattern } from '../e2e/walk/routePattern'

const clean: Seen = {
  text: 'Số 19/2026 · Thứ Bảy, 28/11/2026 19:45, dài phút:giây\nKế hoạch 97/KH-UBND, chuyên mục CCHC (TV)',
  names: ['Đóng', 'Tìm theo tiêu đề'],
  nativeFileInputs: 0,
  sideways: 0,
  console: [],
  answers: [{ status: 200, url: '/admin' }],
  elsewhere: [],
  axe: [{ id: 'region', impact: 'moderate', targets: ['p'] }],
}
const faults = (change: Partial<Seen>) =>
  faultsOf({ ...clean, ...change }).map(({ kind, what }) => `${kind}: ${what}`)

describe('what is wrong with a screen', () => {
  it('is nothing where all is well', () => {
    expect(faults({})).toEqual([])
  })

  it.each([
    ['an English word', { text: 'Approved Revision' }, 'foreign word: Revision'],
    ['an English name of a button', { names: ['Choose file'] }, 'foreign word: Choose'],
    [
      'an id of SQLite',
      { text: '0e777ad5-0b19-4579-aae7-710259672626' },
      'raw id: 0e777ad5-0b19-4579-aae7-710259672626',
    ],
    ['an id of MongoDB', { text: '65f1a2b3c4d5e6f708192a3b' }, 'raw id: 65f1a2b3c4d5e6f708192a3b'],
    ['a value of a program', { text: 'Trạng thái atRisk' }, 'raw value: atRisk'],
    ['a key of words', { text: 'general:menu' }, 'raw value: general:menu'],
    ['an object', { names: ['Xếp theo [object Object]'] }, 'raw value: [object Object]'],
    ['nothing, told as a word', { text: 'Kỳ undefined' }, 'raw value: undefined'],
    ['a text with a hole', { text: 'Sắp xếp theo {{label}}' }, 'raw value: {{label}}'],
    [
      'an instant',
      { text: 'Lập lúc 2026-11-28T06:48:27.948Z.' },
      'raw date: 2026-11-28T06:48:27.948Z',
    ],
    ['a period for programs', { text: 'Kỳ 2026-07' }, 'raw date: 2026-07'],
    ['weeks told in hours', { text: 'Còn 487:54:29' }, 'raw date: 487:54:29'],
    ['a page that is not there', { answers: [{ status: 404, url: '/x' }] }, 'answer: 404 /x'],
    ['a broken server', { answers: [{ status: 500, url: '/x' }] }, 'answer: 500 /x'],
    ['an error in the console', { console: ['Hydration\n failed'] }, 'console: Hydration failed'],
    [
      'a question to a foreign host',
      { elsewhere: ['https://cdn.example/x.js'] },
      'elsewhere: https://cdn.example/x.js',
    ],
    [
      'a file input in the browser’s words',
      { nativeFileInputs: 2 },
      'native file input: 2 on this screen',
    ],
    ['a page wider than its window', { sideways: 68 }, 'sideways scroll: 68 px'],
    [
      'a grave barrier',
      { axe: [{ id: 'label', impact: 'critical', targets: ['#a'] }] },
      'axe: label: #a',
    ],
  ] satisfies [string, Partial<Seen>, string][])('is %s', (_name, change, fault) => {
    expect(faults(change)).toContain(fault)
  })

  it('is told once', () => {
    expect(faults({ text: 'Draft Draft', names: ['Draft'] })).toEqual(['foreign word: Draft'])
  })
})

describe('words that are at home', () => {
  it.each([
    '8c8555490e9f9d22',
    '8c855549 0e9f9d22 ffada541 807fd1f1 983efb0f 416d303f 314fa35b ea4f0da4',
  ])('a fingerprint as people compare it: %s', (text) => {
    expect(faults({ text })).toEqual([])
  })

  it.each([
    'Nghĩa vụ, quyền lợi, giữa kỳ, khuyến nghị, quyết định, thuở, ngoằn ngoèo, chuyển',
    'Đài PT-TH tỉnh, TT-VH-TT-TT Bắc Hà, Si Ma Cai, Mường Khương',
    'ảnh mẫu: anh-mau-18-terraces.jpg 1600x1000 image/jpeg',
    '70 byte, 1 KB - 40x30 - image/png',
    'Mở https://baolaocai.vn/xyz hoặc viết cho lich@toasoan.test',
    'điểm 2.6 mục III KH 97/KH-UBND, số 05/BC-SNV',
  ])('%s', (text) => {
    expect(foreignWords(text)).toEqual([])
  })
})

describe('the words of a sent page', () => {
  it('are those between its tags, without scripts', () => {
    const html =
      '<title>Lịch</title><script>var draft</script><p title="draft">Số &amp; kỳ</p><code>kg3Acm…</code>'
    expect(wordsOf(html).split(/\s+/).filter(Boolean)).toEqual(['Lịch', 'Số', '&', 'kỳ'])
  })
})

describe('addresses', () => {
  it.each([
    [
      '/admin/collections/issues/54b4034d-c578-4c17-8121-bd71ef3f16cf',
      '/admin/collections/issues/:id',
    ],
    [
      '/admin/collections/issues/65f1a2b3c4d5e6f708192a3b/versions',
      '/admin/collections/issues/:id/versions',
    ],
    ['/admin/nghia-vu/54b4034d-c578-4c17-8121-bd71ef3f16cf/2026-11', '/admin/nghia-vu/:id/:period'],
    ['/admin/lich?outlet=1&month=2026-10', '/admin/lich?month&outlet'],
    [
      '/admin/collections/alerts?where[open][equals]=true&where[x][in]=1',
      '/admin/collections/alerts?where',
    ],
    ['/bai/mot-cua-cap-xa', '/bai/:slug'],
    ['/', '/'],
  ])('%s is a screen of the kind %s', (address, pattern) => {
    expect(routePattern(address)).toBe(pattern)
  })

  it.each(['/admin/logout', '/api/media/file/a.jpg', '/sitemap.xml'])(
    '%s is no screen',
    (address) => {
      expect(isScreen(address)).toBe(false)
    },
  )
})
