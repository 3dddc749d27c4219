import { $isElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import type { Json } from '@/domain/text/merge/types'

import { type Node, withoutId } from '../../fields/contentBlocks'
import { savedAs } from './unfinishedLink'

/** What the editor keeps of a block, without its id: that is said beside it. */
export function $blockJson(node: LexicalNode): Json {
  return withoutId($json(node) as Node) as Json
}

function $json(node: LexicalNode): Json {
  const own = node.exportJSON() as unknown as { [key: string]: Json | undefined }
  return $isElementNode(node)
    ? { ...own, children: node.getChildren().map($json).flatMap(savedAs) }
    : own
}
