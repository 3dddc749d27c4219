import { describe, expect, it } from 'vitest'

import { meantContent } from './meantContent'

type Json = Record<string, unknown>

const text = (words: string): Json => ({ type: 'text', text: words })
const node = (type: string, ...children: Json[]): Json => ({ type, children })
const link = (url: unknown, words = 'xem', linkType = 'custom'): Json => ({
  ...node('link', text(words)),
  fields: { url, linkType },
})
const picture = (value: unknown, more: Json = { relationTo: 'media' }): Json => ({
  ...{ type: 'upload', value, ...more },
})
const content = (...children: Json[]) => ({ root: { type: 'root', children } })

describe('a text as it was meant', () => {
  it('is the very same when there is nothing to mend', () => {
    const fine = content(
      node('paragraph', text('Chữ '), link('https://a.vn')),
      node('list', node('listitem', text('một'), node('list', node('listitem', text('hai'))))),
      picture('p1'),
      picture({ id: 'p2' }),
    )
    const { content: kept, leftOut } = meantContent(fine)
    expect(kept).toBe(fine)
    expect(leftOut).toEqual([])
  })

  it('is mended at any depth, what is around staying', () => {
    const around = node('paragraph', text('Trước'))
    const odd = content(around, node('list', node('listitem', link('a.vn', 'a'), link('', 'b'))))
    const { content: kept, leftOut } = meantContent(odd)
    expect(kept).toEqual(
      content(around, node('list', node('listitem', link('https://a.vn', 'a'), text('b')))),
    )
    expect(kept.root.children[0]).toBe(around)
    expect(leftOut).toEqual([{ kind: 'link', words: 'b', address: '' }])
    expect(meantContent(kept).content).toBe(kept)
  })

  it('links as the drawer does, whatever a link was said to be', () => {
    const { content: kept } = meantContent(
      content(node('paragraph', link('a.vn', 'x', 'internal'))),
    )
    expect(kept).toEqual(content(node('paragraph', link('https://a.vn', 'x'))))
  })

  it('links to a text of ours by its id alone, and leaves the words where there is none', () => {
    const own = (value: unknown, more: Json = {}): Json => ({
      ...link(undefined, 'bài'),
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value }, ...more },
    })
    const whole = content(node('paragraph', own('a', { newTab: false })))
    expect(meantContent(whole).content).toBe(whole)
    const odd = own({ id: 'a', title: 'Mật' }, { url: 'https://b.vn', newTab: false })
    expect(meantContent(content(node('paragraph', odd))).content).toEqual(whole)
    const { content: kept, leftOut } = meantContent(
      whole,
      () => true,
      (id) => id !== 'a',
    )
    expect(kept).toEqual(content(node('paragraph', text('bài'))))
    expect(leftOut).toEqual([{ kind: 'ownLink', words: 'bài' }])
  })

  it.each([
    ['one that waits for its file', { type: 'upload', pending: { src: 'blob:https://a.vn/1' } }],
    ['an address for an id', picture({ src: 'https://a.vn/1.jpg' })],
    ['another collection', picture('p1', { relationTo: 'files' })],
    ['one the library has not', picture('gone')],
  ])('has no picture but those of the library: %s', (_, odd) => {
    const { content: kept, leftOut } = meantContent(content(odd), (id) => id !== 'gone')
    expect(kept.root.children).toMatchObject([{ type: 'paragraph', children: [] }])
    expect(leftOut).toEqual([{ kind: 'picture' }])
  })

  it('has a gallery without the pictures that are gone, and none that is left without any', () => {
    const gallery = (...ids: string[]) => node('gallery', ...ids.map((id) => picture(id)))
    const { content: kept, leftOut } = meantContent(
      content(gallery('p1', 'gone', 'p2'), gallery('gone')),
      (id) => id !== 'gone',
    )
    expect(kept).toEqual(content(gallery('p1', 'p2')))
    expect(leftOut).toEqual([{ kind: 'picture' }, { kind: 'picture' }])
  })

  it('has a file of the library, with a picture before it that is there', () => {
    const file = (value: unknown, fields: Json | null = null): Json => ({
      ...{ type: 'upload', relationTo: 'text-files', value, fields },
    })
    const isThere = (id: string) => id !== 'gone'
    const fine = content(file('f1'), file('f1', { poster: 'p1', caption: 'Lời' }))
    expect(meantContent(fine, isThere, isThere, isThere).content).toBe(fine)
    const { content: kept, leftOut } = meantContent(
      content(
        file('f1', { poster: { id: 'p1' } }),
        file('f1', { poster: 'gone', caption: 'Lời' }),
        file('gone'),
        file(null),
      ),
      ...[isThere, isThere, isThere],
    )
    expect(kept).toEqual(
      content(file('f1', { poster: 'p1' }), file('f1', { poster: null, caption: 'Lời' })),
    )
    expect(leftOut.map(({ kind }) => kind)).toEqual(['picture', 'file', 'file'])
  })

  it('has a block to write in, if it came without any', () => {
    const { content: mended, leftOut } = meantContent({ root: { type: 'root', children: [] } })
    expect(mended.root.children).toMatchObject([{ type: 'paragraph', children: [] }])
    expect(leftOut).toEqual([])
    expect(meantContent(mended).content).toBe(mended)
  })

  it.each([null, undefined, 'x', {}, { root: null }, { root: { children: 'x' } }])(
    'leaves alone what is no text: %j',
    (value) => {
      expect(meantContent(value)).toEqual({ content: value, leftOut: [] })
    },
  )
})
