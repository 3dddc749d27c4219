import { randomUUID } from 'node:crypto'

import type { TextNode } from '@/documents/word/wordText'

/** An empty text can't be opened in the editor. */
const EMPTY: TextNode = {
  ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
  ...{ children: [], textFormat: 0, textStyle: '' },
}

/** The text of an article: blocks with their pictures by the ids these have in the library; those that have none are left out. */
export function contentOf(blocks: readonly TextNode[], ids: ReadonlyMap<number, string>) {
  const children = blocks.flatMap((node): TextNode[] => {
    if (node.type !== 'picture') return [node]
    const value = ids.get(Number(node.picture))
    const id = randomUUID().replaceAll('-', '').slice(0, 24)
    return value
      ? [{ type: 'upload', version: 3, format: '', id, relationTo: 'media', value, fields: {} }]
      : []
  })
  return {
    root: {
      ...{ type: 'root', version: 1, direction: null, format: '' as const, indent: 0 },
      children: children.length > 0 ? children : [EMPTY],
    },
  }
}
