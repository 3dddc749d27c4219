import { describe, expect, it } from 'vitest'

import type { FileView, PictureView } from '../schemas'
import { plainText } from './plainText'
import { renderHtml } from './renderHtml'

type Json = Record<string, unknown>
const view = (id: string, kind: FileView['kind'], mediaType: string): FileView => ({
  ...{ id, kind, mediaType, title: `Tên <${id}>`, credit: null, bytes: 1_300_000 },
  url: `/api/v1/files/${id}-0123456789ab/${id}`,
})
const files = new Map([
  ['d', { ...view('d', 'document', 'application/pdf'), credit: 'Sở "Nội vụ"' }],
  ['a', view('a', 'audio', 'audio/mpeg')],
  ['v', view('v', 'video', 'video/mp4')],
])
const still: PictureView = {
  ...{ id: 'p', alt: 'Ảnh', caption: null, credit: null, width: 9, height: 6 },
  sizes: { wide: { url: '/api/v1/pictures/p/wide', width: 9, height: 6 } },
}
const upload = (value: unknown, fields: Json | null = null): Json => ({
  ...{ type: 'upload', relationTo: 'text-files', value, fields },
})
const content = (...children: unknown[]) => ({ root: { type: 'root', children } })
const html = (...children: unknown[]) =>
  renderHtml(content(...children), new Map([['p', still]]), files)

describe('a file of a text', () => {
  it('is a named download with its kind and size when it is a document', () => {
    expect(html(upload('d', { caption: 'Bản <ký>' }))).toBe(
      '<figure class="file"><a href="/api/v1/files/d-0123456789ab/d" download>Tên &lt;d&gt;</a> ' +
        '<small>(PDF, 1,2 MB)</small><figcaption>Bản &lt;ký&gt;. <cite>Nguồn: Sở &quot;Nội vụ&quot;</cite></figcaption></figure>',
    )
  })

  it('is played by the browser’s own controls, and fetched by nobody before', () => {
    expect(html(upload({ id: 'a' }))).toBe(
      '<figure class="player"><audio controls preload="none" src="/api/v1/files/a-0123456789ab/a" aria-label="Tên &lt;a&gt;">' +
        '<a href="/api/v1/files/a-0123456789ab/a">Tên &lt;a&gt;</a></audio><figcaption>Tên &lt;a&gt;.</figcaption></figure>',
    )
  })

  it('has a picture before it when it is a film, and that is of the publication', () => {
    expect(html(upload('v', { poster: 'p' }))).toContain(
      '<video controls preload="none" playsinline poster="/api/v1/pictures/p/wide" src="',
    )
    expect(html(upload('v', { poster: 'gone' }))).not.toContain('poster')
    expect(html(upload('a', { poster: 'p' }))).not.toContain('poster')
  })

  it('is nothing when it is none of the publication', () => {
    expect(html(upload('gone'), upload(null), upload({ id: 1 }))).toBe('')
    expect(renderHtml(content(upload('d')), new Map())).toBe('')
  })
})

it('is its title in plain text', () => {
  const p = { type: 'paragraph', children: [{ type: 'text', text: 'Trước' }] }
  expect(plainText(content(p, upload('d'), upload('gone')), files)).toBe('Trước\n\nTên <d>')
})
