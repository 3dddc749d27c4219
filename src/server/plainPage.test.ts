import { describe, expect, it } from 'vitest'

import { EMBED_SCRIPT } from '@/public-api/richText/embedScript'

import { withoutScripts } from './plainPage'

describe('a page without scripts', () => {
  it.each([
    ['<script src="/_next/static/a.js" async=""></script>', ''],
    ['<script src="/a.js" noModule=""></script>', ''],
    ['<script>self.__next_f.push([1,"a\\u003c/b>"])</script>', ''],
    ['<script id="_R_">a\n</script><script>b</script>', ''],
    ['<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>', ''],
    ['<link rel="modulepreload" href="/a.js"/>', ''],
    [`<script src="${EMBED_SCRIPT.path}" defer="">alert(1)</script>`, ''],
    [`<script src="${EMBED_SCRIPT.path}.js" defer=""></script>`, ''],
    [`<script src="/a.js" data-src="${EMBED_SCRIPT.path}" defer=""></script>`, ''],
  ])('has no %s', (script, rest) => {
    expect(withoutScripts(`<head>${script}</head><p>Bài</p>`)).toBe(
      `<head>${rest}</head><p>Bài</p>`,
    )
  })

  it.each([
    '<script type="application/ld+json">{"headline":"a"}</script>',
    '<link rel="stylesheet" href="/a.css" data-precedence="next"/>',
    '<link rel="preload" as="image" imageSrcSet="/a 320w" fetchPriority="high"/>',
    `<script src="${EMBED_SCRIPT.path}" defer=""></script>`,
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<a href="/bai/script">as="script"</a>',
  ])('keeps %s', (html) => expect(withoutScripts(html)).toBe(html))

  it('keeps what stands between two scripts', () => {
    expect(withoutScripts('<script>a</script><p>Bài</p><script>b</script>')).toBe('<p>Bài</p>')
  })
})
