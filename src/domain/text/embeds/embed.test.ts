import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MAX_CAPTION } from '../pictureLook'
import {
  addressIn,
  EMBED_SITES,
  embedFault,
  embedOf,
  embedView,
  FOREIGN_EMBED,
  FRAME_ORIGINS,
  meantEmbed,
} from './embed'
import { PROVIDERS } from './providers'

const POST = 'pfbid02AbCdEfGhIjKlMnOpQrStUvWxYz12345'
const PLACE =
  'https://www.google.com/maps/place/H%E1%BB%93+G%C6%B0%C6%A1m/@21.0286669,105.8496,17z/data=!3m1!4b1!4m6!3m5!1s0x3135ab:0x1!8m2!3d21.0286669!4d105.8521484!16zL20'

describe('an address of the list', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
    ['https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=42s', 'youtube', 'dQw4w9WgXcQ'],
    ['https://m.youtube.com/watch?v=dQw4w9WgXcQ#x', 'youtube', 'dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', 'youtube', 'dQw4w9WgXcQ'],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'youtubeShort', 'dQw4w9WgXcQ'],
    ['  youtube.com/watch?v=dQw4w9WgXcQ ', 'youtube', 'dQw4w9WgXcQ'],
    ['HTTPS://WWW.YouTube.com/watch?v=dQw4w9WgXcQ', 'youtube', 'dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'vimeo', '76979871'],
    ['https://vimeo.com/76979871/abcdef1234?share=copy', 'vimeo', '76979871,abcdef1234'],
    ['https://player.vimeo.com/video/76979871?h=abcdef1234', 'vimeo', '76979871,abcdef1234'],
    ['https://player.vimeo.com/video/76979871', 'vimeo', '76979871'],
    ['https://www.facebook.com/watch/?v=10153231379946729', 'facebookVideo', '10153231379946729'],
    [
      'https://www.facebook.com/baolaocai/videos/10153231379946729/',
      'facebookVideo',
      '10153231379946729',
    ],
    [
      'https://www.facebook.com/baolaocai/videos/hop-bao/10153231379946729',
      'facebookVideo',
      '10153231379946729',
    ],
    ['https://www.facebook.com/reel/1015323137994672', 'facebookReel', '1015323137994672'],
    [`https://www.facebook.com/bao.laocai/posts/${POST}`, 'facebookPost', `bao.laocai,${POST}`],
    [
      'https://www.tiktok.com/@bao.laocai/video/7106594312292453675?lang=vi',
      'tiktok',
      'bao.laocai,7106594312292453675',
    ],
    ['https://www.google.com/maps/@22.3380,103.8442,15z', 'googleMaps', '22.3380,103.8442,15'],
    [PLACE, 'googleMaps', '21.0286669,105.8521484,17'],
    ['https://maps.google.com/?q=22.338,103.844', 'googleMaps', '22.338,103.844'],
    [
      'https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3724.1!2d105.85!3d21.02!2m3',
      'googleMaps',
      '21.02,105.85',
    ],
  ])('%s is one of %s: %s', (address, provider, item) => {
    const found = embedOf(address)
    expect(found).toMatchObject({ provider, item })
    // What is kept is read again as the same, and its page leads to the same.
    expect(embedOf(found?.address)).toEqual(found)
    const view = embedView({ ...found, caption: ' Chợ  phiên ' })
    expect(view?.caption).toBe('Chợ  phiên')
    expect(embedOf(view?.page)).toMatchObject({ provider, item: expect.stringContaining(item) })
  })
})

describe('an address that is refused', () => {
  it.each([
    ['another host', 'https://example.com/watch?v=dQw4w9WgXcQ'],
    ['one that begins alike', 'https://youtube.com.evil.vn/watch?v=dQw4w9WgXcQ'],
    ['one that ends alike', 'https://evilyoutube.com/watch?v=dQw4w9WgXcQ'],
    ['another subdomain', 'https://evil.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['a host in the path', 'https://evil.vn/www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['an account', 'https://www.youtube.com@evil.vn/watch?v=dQw4w9WgXcQ'],
    ['an account of ours', 'https://me:secret@www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['a backslash', 'https://www.youtube.com\\@evil.vn/watch?v=dQw4w9WgXcQ'],
    ['a port', 'https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ'],
    ['no protection on the way', 'http://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['a script', 'javascript:alert(1)//www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['another scheme', 'ftp://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['no scheme, two strokes', '//www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['letters that look alike', 'https://www.youtubе.com/watch?v=dQw4w9WgXcQ'],
    ['letters a browser folds', 'https://ｗｗｗ.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['a full stop a browser folds', 'https://www。youtube.com/watch?v=dQw4w9WgXcQ'],
    ['punycode', 'https://www.xn--youtub-4of.com/watch?v=dQw4w9WgXcQ'],
    ['a full stop at the end', 'https://www.youtube.com./watch?v=dQw4w9WgXcQ'],
    ['a signless joiner', 'https://www.you\u200dtube.com/watch?v=dQw4w9WgXcQ'],
    ['no video', 'https://www.youtube.com/@baolaocai'],
    ['too short a name', 'https://youtu.be/dQw4w9WgXc'],
    ['too long a name', 'https://youtu.be/dQw4w9WgXcQQ'],
    ['marks in the name', 'https://youtu.be/dQw4w9"onX'],
    ['a short address', 'https://maps.app.goo.gl/AbCdEf'],
    ['a search', 'https://www.google.com/search?q=21.0,105.8'],
    ['a way out of Google', 'https://www.google.com/url?q=21.0,105.8'],
    ['two addresses', 'https://youtu.be/dQw4w9WgXcQ https://youtu.be/dQw4w9WgXcQ'],
    ['code', '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'],
    ['an endless one', `https://youtu.be/dQw4w9WgXcQ?${'a'.repeat(2000)}`],
    ['nothing', ''],
    ['no text', null],
  ])('%s: %s', (_, address) => expect(embedOf(address)).toBeNull())

  it('is told with the names of those that are allowed', () => {
    for (const name of EMBED_SITES) expect(FOREIGN_EMBED).toContain(name)
  })

  it('is read in no time, however it is made', () => {
    for (const part of ['/@', '@1,', '!3d1', '/maps/place/', 'v=&', '1.', '-']) {
      const begun = performance.now()
      embedOf(`https://www.google.com/maps/place/@${part.repeat(1900 / part.length)}`)
      embedOf(`https://www.youtube.com/watch?${part.repeat(1900 / part.length)}`)
      expect(performance.now() - begun, part).toBeLessThan(500)
    }
  })
})

describe('what is stored', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(...PROVIDERS.map(({ key }) => key)))
  const items = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    ...PROVIDERS.map(({ item }) => fc.stringMatching(item)),
  )

  it('is framed from a host of the list, whatever it is', () => {
    let framed = 0
    fc.assert(
      fc.property(anything, items, fc.jsonValue(), (provider, item, caption) => {
        const view = embedView({ provider, item, caption })
        if (!view) return
        framed += 1
        const { origin, username, protocol } = new URL(view.frame)
        expect(FRAME_ORIGINS).toContain(origin)
        expect([username, protocol]).toEqual(['', 'https:'])
        expect(new URL(view.page).protocol).toBe('https:')
        expect(view.frame + view.page).not.toMatch(/[\s"'<>\\]/)
      }),
      { numRuns: 3000 },
    )
    expect(framed).toBeGreaterThan(20)
  })

  it('is of its address, and twice the same', () => {
    const node = {
      ...{ type: 'embed', version: 1, provider: 'vimeo', item: '1', html: '<b>' },
      ...{ address: 'https://youtu.be/dQw4w9WgXcQ', caption: ' a\nb ', $: { id: 'abcdefghijk' } },
    }
    const meant = meantEmbed(node)
    expect(meant).toEqual({
      ...{ type: 'embed', version: 1, provider: 'youtube', item: 'dQw4w9WgXcQ' },
      ...{ address: 'https://youtu.be/dQw4w9WgXcQ', caption: 'a b', $: { id: 'abcdefghijk' } },
    })
    expect(meantEmbed(meant ?? {})).toBe(meant)
    expect(meantEmbed({ ...node, address: 'https://evil.vn' })).toBeNull()
  })
})

describe('in a text', () => {
  const embed = (more = {}) => ({ type: 'embed', address: 'https://youtu.be/dQw4w9WgXcQ', ...more })
  const within = (type: string) => ({
    type,
    children: [{ type: 'paragraph', children: [embed()] }],
  })
  it.each([
    ['stands between paragraphs', [{ type: 'paragraph' }, embed()], null],
    [
      'is of the list',
      [embed({ address: 'https://a.vn/x' })],
      { kind: 'foreign', address: 'https://a.vn/x' },
    ],
    ['has an address', [embed({ address: 7 })], { kind: 'foreign', address: '' }],
    ['stands in no table', [within('table')], { kind: 'inner' }],
    ['stands in no box', [within('factbox')], { kind: 'inner' }],
    ['has room for words', [embed({ caption: 'a'.repeat(MAX_CAPTION) })], null],
    [
      'has an end to them',
      [embed({ caption: 'a'.repeat(MAX_CAPTION + 1) })],
      { kind: 'caption', found: 501 },
    ],
  ])('an embed %s', (_, blocks, fault) => expect(embedFault(blocks)).toEqual(fault))
})

it.each([
  [' https://youtu.be/a ', 'https://youtu.be/a'],
  [
    '<iframe width="560" src="https://www.youtube.com/embed/x?a=1&amp;b=2" title="y"></iframe>',
    'https://www.youtube.com/embed/x?a=1&b=2',
  ],
])('the address in %s', (pasted, address) => expect(addressIn(pasted)).toBe(address))
