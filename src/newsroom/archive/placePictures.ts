import { randomUUID } from 'node:crypto'

import type { TextNode } from '@/documents/word/wordText'

import type { PlacedPicture } from '../texts/paste/liftPictures'
import type { BodyContent } from './readBody'

/** The editor can't open a text without a block. */
const EMPTY: TextNode = {
  ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
  ...{ children: [], textFormat: 0, textStyle: '' },
}

/** A text with its pictures by the ids these have in the library; those that have none are left out. */
export function placePictures(
  { root, ...rest }: BodyContent,
  placed: readonly PlacedPicture[],
  ids: ReadonlyMap<string, string>,
): BodyContent {
  const made = (node: TextNode): TextNode[] => {
    if (node.type === 'picture') return uploadOf(placed[Number(node.picture)], ids)
    if (!node.children) return [node]
    const children = node.children.flatMap(made)
    if (node.type === 'gallery' && children.length === 0) return []
    return [{ ...node, children }]
  }
  const children = (root.children ?? []).flatMap(made)
  return { ...rest, root: { ...root, children: children.length > 0 ? children : [EMPTY] } }
}

function uploadOf(
  picture: PlacedPicture | undefined,
  ids: ReadonlyMap<string, string>,
): TextNode[] {
  const value = picture && ids.get(picture.key)
  if (!value) return []
  const id = randomUUID().replaceAll('-', '').slice(0, 24)
  const fields = picture.caption === null ? {} : { caption: picture.caption }
  return [{ type: 'upload', version: 3, format: '', id, relationTo: 'media', value, fields }]
}
