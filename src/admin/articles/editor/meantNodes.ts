import {
  $isLinkNode,
  $isUploadNode,
  type LinkNode,
  type UploadNode,
} from '@payloadcms/richtext-lexical/client'
import { $getRoot, $isElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'

import { linkAddress } from '@/domain/text/linkAddress'
import { ownLinkTo, ownTextOf } from '@/domain/text/ownLinks'
import type { LeftOut } from '@/newsroom/texts/meantContent'

import { UNFINISHED } from './blocks/unfinishedLink'

/** Puts a link's address as it was meant; words remain of one that leads nowhere, which is answered. */
export function $mendLink(link: LinkNode): LeftOut | null {
  const fields = link.getFields()
  const { url } = fields
  const own = ownTextOf(fields)
  if (own !== null) {
    // What the drawer leaves of the address that the link began with.
    if ('url' in fields) link.setFields({ newTab: fields.newTab, ...ownLinkTo(own) })
    return null
  }
  if (url === UNFINISHED) return null
  const address = linkAddress(url)
  if (address === url) return null
  if (address !== null) {
    link.setFields({ ...fields, linkType: 'custom', url: address })
    return null
  }
  const words = link.getTextContent()
  $unwrap(link)
  return { kind: 'link', words, address: url ?? '' }
}

/** Takes away a picture that waits for a file other than one the writer has just put in (its address is of this page). */
export function $mendPicture(picture: UploadNode): LeftOut | null {
  const pending = pendingOf(picture)
  if (!pending || pending.src?.startsWith('blob:')) return null
  picture.remove()
  return { kind: 'picture' }
}

/** Takes away every picture that waits for its file: in a text just opened, nothing will bring it any more. */
export function $dropPending(): LeftOut[] {
  const waiting = $nodesWithin($getRoot()).filter((node) => $isUploadNode(node) && pendingOf(node))
  for (const picture of waiting) picture.remove()
  return waiting.map(() => ({ kind: 'picture' }))
}

/** Makes words of links whose address was never filled in. */
export function $dropUnfinishedLinks(): void {
  for (const node of $nodesWithin($getRoot())) {
    if ($isLinkNode(node) && node.getFields().url === UNFINISHED) $unwrap(node)
  }
}

type Pending = { src?: string }

function pendingOf(picture: UploadNode): Pending | null {
  return (picture.getData() as { pending?: Pending }).pending ?? null
}

function $unwrap(link: LinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

function $nodesWithin(node: LexicalNode): LexicalNode[] {
  return [node, ...($isElementNode(node) ? node.getChildren().flatMap($nodesWithin) : [])]
}
