import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { $getRoot } from '@payloadcms/richtext-lexical/lexical'
import { expect, it } from 'vitest'

import { $isGalleryNode, GalleryNode } from './GalleryNode'

/** As the editor has it: a class of its own, of the same type. */
class ShownGallery extends GalleryNode {
  override $config() {
    return this.config('gallery', { extends: GalleryNode })
  }
}

const picture = (value: unknown, fields: object | null = null) => ({
  ...{ type: 'upload', version: 3, format: '', id: 'u1', relationTo: 'media', value, fields },
})
const root = (...children: object[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
})

it.each([
  ['on the server', GalleryNode],
  ['in the editor', ShownGallery],
])('keeps its pictures and its lasting id as they are stored, %s', (_, node) => {
  const editor = createHeadlessEditor({
    nodes: [node],
    onError: (error) => {
      throw error
    },
  })
  const stored = root({
    ...{ type: 'gallery', version: 1, $: { id: 'ab-0123456789' } },
    children: [picture('p1', { caption: 'Của bài' }), picture('p2')],
  })
  const opened = editor.parseEditorState(JSON.stringify(stored))
  expect(JSON.parse(JSON.stringify(opened))).toEqual(stored)
  editor.setEditorState(opened)
  editor.update(
    () => {
      const gallery = $getRoot().getFirstChild()
      if ($isGalleryNode(gallery)) gallery.setPictures(gallery.getPictures().toReversed())
    },
    { discrete: true },
  )
  const changed = editor.getEditorState().toJSON().root.children[0] as unknown as {
    $: unknown
    children: { value: string }[]
  }
  expect(changed.children.map(({ value }) => value)).toEqual(['p2', 'p1'])
  expect(changed.$).toEqual({ id: 'ab-0123456789' })
  // The earlier state, to which a step back leads, is as it was.
  expect(JSON.parse(JSON.stringify(opened))).toEqual(stored)
})

it('reads pictures that were loaded whole by their ids, and leaves out what is none', () => {
  const editor = createHeadlessEditor({ nodes: [GalleryNode] })
  const odd = [picture({ id: 'p1', alt: 'x' }), picture(null), { type: 'paragraph' }, null]
  const opened = editor.parseEditorState(
    JSON.stringify(root({ type: 'gallery', version: 1, children: odd })),
  )
  const [gallery] = opened.toJSON().root.children as unknown as { children: object[] }[]
  expect(gallery?.children).toEqual([picture('p1')])
})
