import {
  $createNodeSelection,
  $createParagraphNode,
  $getNodeByKey,
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

import { $isGalleryNode, type GalleryNode } from '@/newsroom/texts/nodes/GalleryNode'

import { withPictures } from './changeGallery'
import { $createGallery } from './GalleryViewNode'

/** Puts the pictures into the gallery with the key, or into a new one. */
export function $takePictures(ids: readonly string[], key: string | null): void {
  const gallery = key === null ? null : $getNodeByKey(key)
  if ($isGalleryNode(gallery)) gallery.setPictures(withPictures(gallery.getPictures(), ids))
  else if (ids.length > 0) $insertGallery($createGallery(withPictures([], ids)))
}

/** Below the block of the text that the caret is in, or in place of an empty paragraph; at the end where there is no caret. */
export function $insertGallery(gallery: GalleryNode): void {
  const selection = $getSelection() ?? $getPreviousSelection()
  const at = $isRangeSelection(selection)
    ? selection.anchor.getNode()
    : $isNodeSelection(selection)
      ? selection.getNodes()[0]
      : null
  const block = at ? $topBlock(at) : $getRoot().getLastChild()
  if (!block) $getRoot().append(gallery)
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(gallery)
  else block.insertAfter(gallery)
  if (!gallery.getNextSibling()) gallery.insertAfter($createParagraphNode())
  const chosen = $createNodeSelection()
  chosen.add(gallery.getKey())
  $setSelection(chosen)
}

/** A gallery that came into a table, a list or a box stands below it. */
export function $liftGallery(gallery: GalleryNode): void {
  if ($isRootNode(gallery.getParent())) return
  $topBlock(gallery)?.insertAfter(gallery)
}

/** The block of the text itself that a node is in. */
const $topBlock = (node: LexicalNode): LexicalNode | null =>
  [node, ...node.getParents()].find((one) => $isRootNode(one.getParent())) ?? null
