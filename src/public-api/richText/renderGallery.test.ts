import { expect, it } from 'vitest'

import type { PictureView } from '../schemas'
import { renderHtml } from './renderHtml'

type Json = Record<string, unknown>
const view = (id: string): PictureView => ({
  ...{ id, alt: `Ảnh <${id}>`, caption: `Của thư viện ${id}`, credit: 'Lan' },
  ...{ width: 900, height: 600 },
  sizes: { wide: { url: `/api/v1/pictures/${id}/wide`, width: 900, height: 600 } },
})
const pictures = new Map(['a', 'b'].map((id) => [id, view(id)]))
const picture = (value: unknown, caption?: string): Json => ({
  ...{ type: 'upload', relationTo: 'media', value, fields: caption ? { caption } : null },
})
const gallery = (...children: unknown[]): Json => ({ type: 'gallery', children })
const html = (...children: unknown[]) => renderHtml({ root: { type: 'root', children } }, pictures)

it('a gallery is a list of its pictures, in their order, with words of their own or the library’s', () => {
  const shown = html(gallery(picture('b', 'Của <bài>'), picture({ id: 'a' })))
  expect(shown.match(/<li><figure>/g)).toHaveLength(2)
  expect(shown).toMatch(/^<ul class="gallery">.*<\/ul>$/)
  expect(shown).toMatch(
    /alt="Ảnh &lt;b&gt;".*Của &lt;bài&gt;\. <cite>.*alt="Ảnh &lt;a&gt;".*Của thư viện a\./,
  )
})

it('shows pictures of the publication alone, one that is left as any picture, and nothing of none', () => {
  expect(html(gallery(picture('a'), picture('gone'), { type: 'paragraph' }))).toMatch(/^<figure>/)
  expect(html(gallery(picture('gone')))).toBe('')
  expect(html(gallery(null, 'x', picture('a'), picture('b'))).match(/<li>/g)).toHaveLength(2)
})

it.each([
  [
    'a cell',
    { type: 'table', children: [{ type: 'tablerow', children: [{ type: 'tablecell' }] }] },
  ],
  ['a box', { type: 'factbox' }],
])('is nothing in %s, where none may stand', (_, around) => {
  const inner = [gallery(picture('a'), picture('b'))]
  const put = (node: Json): Json => {
    const children = node.children as Json[] | undefined
    return { ...node, children: children ? children.map(put) : inner }
  }
  expect(html(put(around))).not.toContain('figure')
})
