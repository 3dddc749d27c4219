import { type TextNode, pictureNode } from '@/documents/word/wordText'

import type { FindPicture, LiftedPictures } from '../texts/paste/liftPictures'
import { nameOf } from '../texts/paste/liftPictures'

/**
 * Takes the pictures out of a text that came as the JSON of our editor: what stood for one of the library at its old place
 * says its file (`value`), and of it what the text says (`fields`).
 */
export function ownPictures(
  root: TextNode,
  find: FindPicture,
): { root: TextNode; pictures: LiftedPictures } {
  const pictures: LiftedPictures = { placed: [], missing: [] }
  const taken = (node: TextNode): TextNode[] => {
    if (node.type === 'upload' && node.relationTo !== 'text-files') {
      const src = typeof node.value === 'string' ? node.value : ''
      const key = find(src)
      if (key === null) {
        pictures.missing.push(nameOf(src))
        return []
      }
      const said = (node.fields ?? {}) as Record<string, unknown>
      const of = (name: string) => (typeof said[name] === 'string' ? said[name].trim() || null : null) // prettier-ignore
      pictures.placed.push({ key, alt: of('alt'), caption: of('caption'), credit: of('credit') })
      return [pictureNode(pictures.placed.length - 1)]
    }
    if (!node.children) return [node]
    const children = node.children.flatMap(taken)
    return node.type === 'gallery' && children.length === 0 ? [] : [{ ...node, children }]
  }
  return { root: taken(root)[0] ?? root, pictures }
}
