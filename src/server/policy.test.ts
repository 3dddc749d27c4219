import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { FRAME_ORIGINS } from '@/domain/text/embeds/embed'
import { PROVIDERS } from '@/domain/text/embeds/providers'
import { EMBED_SCRIPT } from '@/public-api/richText/embedScript'

import { areaOf } from './area'
import { policyOf } from './policy'
import { refusalPage } from '@/staff-api/answers/refusalPage'

/** As a browser reckons it (CSP Level 3, 6.7.2.3): of what stands within the element. */
const styleOf = (html: string) =>
  `'sha256-${createHash('sha256')
    .update(/<style>(.*)<\/style>/.exec(html)?.[1] ?? '')
    .digest('base64')}'`

const FACTS = { nonce: 'bm9uY2U=', origin: 'https://toasoan.vn' }
const of = (path: string, facts = FACTS) => policyOf(areaOf(path), facts) ?? ''
/** What of a kind may be loaded, as a browser reads the policy. */
function sources(path: string, kind: string): string[] {
  const rules = new Map(
    of(path)
      .split('; ')
      .map((rule) => rule.split(' '))
      .map(([name = '', ...allowed]) => [name, allowed]),
  )
  return rules.get(kind) ?? rules.get('default-src') ?? ['*']
}

const ALL = ['/', '/bai/x', '/khong-co', '/admin', '/khung/a', '/api/files/file/a.pdf', '/api/v1/x']

describe('a page', () => {
  it.each(ALL)('at %s loads nothing from elsewhere and is in nobody’s frame', (path) => {
    const isFrameOrOwn = /^(?:frame-src |script-src https:\/\/toasoan\.vn\/)/
    const rest = of(path)
      .split('; ')
      .filter((rule) => !isFrameOrOwn.test(rule))
    expect(rest.join('; ')).not.toMatch(/https?:|\*|unsafe-eval/)
    expect(sources(path, 'frame-ancestors')).toEqual(["'none'"])
    expect(sources(path, 'base-uri')).toEqual(["'none'"])
    expect(sources(path, 'script-src')).not.toContain("'unsafe-inline'")
  })

  it.each(['/admin', '/admin/login', '/admin/khong-co', '/khung/a'])(
    'at %s runs our scripts, and of those in the page only what bears the nonce',
    (path) => {
      expect(sources(path, 'script-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
      expect(sources(path, 'object-src')).toEqual(["'none'"])
    },
  )

  it('of a draft stands beside its editor, and in no frame of others', () => {
    expect(sources('/xem-truoc/a', 'frame-ancestors')).toEqual(["'self'"])
    expect(of('/xem-truoc/a')).not.toMatch(/https?:|\*|unsafe-eval/)
  })

  it.each(['/', '/bai/x', '/khong-co'])(
    'of the site, at %s, runs our one script by its exact address, and frames the sites of the list alone',
    (path) => {
      expect(sources(path, 'script-src')).toEqual([`https://toasoan.vn${EMBED_SCRIPT.path}`])
      const framed = PROVIDERS.map(({ frame }) => new URL(frame('1,2')).origin)
      expect(new Set(sources(path, 'frame-src'))).toEqual(new Set(framed))
      expect(sources(path, 'frame-src')).toEqual(FRAME_ORIGINS)
      const elsewhere = policyOf(areaOf(path), { ...FACTS, origin: null }) ?? ''
      expect(elsewhere).not.toMatch(/script-src|frame-src|https?:/)
    },
  )

  it('of a draft runs and frames nothing', () => {
    for (const kind of ['script-src', 'frame-src']) {
      expect(sources('/xem-truoc/a', kind)).toEqual(["'none'"])
    }
  })

  it.each(['/admin', '/khung/a', '/api/files/file/a.pdf', '/api/v1/x', '/lich/a.ics'])(
    'that is none of the site, at %s, frames no other site',
    (path) => expect(of(path)).not.toContain('https://'),
  )

  it.each(['/', '/bai/x', '/khong-co', '/xem-truoc/a'])(
    'of the site, at %s, is styled by our files, or the one style of a refusal',
    (path) => {
      const refused = styleOf(refusalPage({ message: 'Chưa mở được.' }))
      expect(sources(path, 'style-src')).toEqual(["'self'", refused])
      expect(sources(path, 'connect-src')).toEqual(["'none'"])
    },
  )

  it.each([
    '/api/files/file/a.pdf',
    '/api/media/file/a.jpg',
    '/api/v1/pictures/1/wide',
    '/lich/a.ics',
  ])('that is a file of somebody’s, at %s, runs nothing', (path) =>
    expect(sources(path, 'script-src')).toEqual(["'none'"]),
  )
})

it('a file of the build has none', () => expect(policyOf('asset', FACTS)).toBeNull())
