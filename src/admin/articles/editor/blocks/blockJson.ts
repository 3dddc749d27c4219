import { $isElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import type { Json } from '@/domain/text/merge/types'

/** What the editor keeps of a block, without its id: that is said beside it. */
export function $blockJson(node: LexicalNode): Json {
  const { $: _state, ...json } = $json(node) as { $?: Json; [key: string]: Json | undefined }
  return json
}

function $json(node: LexicalNode): Json {
  const own = node.exportJSON() as unknown as { [key: string]: Json | undefined }
  return $isElementNode(node) ? { ...own, children: node.getChildren().map($json) } : own
}
