import { meantEmbed } from '@/domain/text/embeds/embed'
import { linkAddress } from '@/domain/text/linkAddress'
import { ownLinkTo, ownTextOf } from '@/domain/text/ownLinks'
import { fileLook } from '@/domain/text/textFile'

type Node = Record<string, unknown> & { type?: unknown; children?: unknown }

/**
 * A part of a text that could not be kept: the words of a link stay (an own link is one to a text of ours), a picture that is not in the library goes, a pasted table
 * that is too wide or within another becomes lines.
 */
export type LeftOut =
  | { kind: 'link'; words: string; address: string }
  | { kind: 'ownLink'; words: string }
  | { kind: 'picture' }
  | { kind: 'file' }
  | { kind: 'table'; why: 'columns' | 'nested' }

type IsThere = (id: string) => boolean

const EMPTY_PARAGRAPH = {
  ...{ type: 'paragraph', version: 1, children: [], direction: null },
  ...{ format: '', indent: 0, textFormat: 0 },
}

/**
 * A text as its writer meant it: addresses of links whole, links that lead nowhere as plain words, no picture but those
 * of the library. Asked of its own answer it changes nothing; a text with nothing to mend is the very same object.
 * `content` is article content (isArticleContent); `isPicture`, `isText` and `isFile` say whether a picture, a text that is linked to, a file
 * is there, when that is known.
 */
export function meantContent<Content>(
  content: Content,
  isPicture: IsThere = () => true,
  isText: IsThere = () => true,
  isFile: IsThere = () => true,
): { content: Content; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const root = (content as { root?: Node } | null | undefined)?.root
  if (!root || !Array.isArray(root.children)) return { content, leftOut }
  const children = mendAll(root.children as Node[], { leftOut, isPicture, isText, isFile })
  // The editor can't open a text without a block.
  if (children === root.children && children.length > 0) return { content, leftOut }
  const blocks = children.length > 0 ? children : [EMPTY_PARAGRAPH]
  return { content: { ...content, root: { ...root, children: blocks } }, leftOut }
}

type Context = { leftOut: LeftOut[]; isPicture: IsThere; isText: IsThere; isFile: IsThere }

function mendAll(nodes: Node[], context: Context): Node[] {
  const mended = nodes.flatMap((node) => mend(node, context))
  const isSame = mended.length === nodes.length && mended.every((node, at) => node === nodes[at])
  return isSame ? nodes : mended
}

function mend(node: Node, context: Context): Node[] {
  if (node.type === 'upload' && node.relationTo === 'text-files') return mendFile(node, context)
  if (node.type === 'upload') {
    if (isOfLibrary(node, 'media', context.isPicture)) return [node]
    context.leftOut.push({ kind: 'picture' })
    return []
  }
  if (node.type === 'embed') return [meantEmbed(node) ?? node]
  if (!Array.isArray(node.children)) return [node]
  const children = mendAll(node.children as Node[], context)
  // Its pictures are gone, and that was said.
  if (node.type === 'gallery' && children.length === 0) return []
  const own = children === node.children ? node : { ...node, children }
  return node.type === 'link' || node.type === 'autolink' ? mendLink(own, context) : [own]
}

function mendLink(node: Node, context: Context): Node[] {
  const own = ownTextOf(node.fields)
  return own === null ? mendAddress(node, context) : mendOwnLink(node, own, context)
}

function mendOwnLink(node: Node, id: string, { leftOut, isText }: Context): Node[] {
  if (!isText(id)) {
    leftOut.push({ kind: 'ownLink', words: wordsOf(node) })
    return node.children as Node[]
  }
  const { doc, newTab, ...rest } = (node.fields ?? {}) as Record<string, unknown>
  const isWhole = typeof (doc as { value?: unknown }).value === 'string'
  if (isWhole && Object.keys(rest).every((key) => key === 'linkType')) return [node]
  return [{ ...node, fields: { ...(newTab !== undefined && { newTab }), ...ownLinkTo(id) } }]
}

function mendAddress(node: Node, { leftOut }: Context): Node[] {
  const fields = (node.fields ?? {}) as { url?: unknown; linkType?: unknown }
  const address = linkAddress(fields.url)
  if (address === null) {
    const typed = typeof fields.url === 'string' ? fields.url : ''
    leftOut.push({ kind: 'link', words: wordsOf(node), address: typed })
    return node.children as Node[]
  }
  if (address === fields.url && fields.linkType === 'custom') return [node]
  return [{ ...node, fields: { ...fields, linkType: 'custom', url: address } }]
}

/** A file without the picture before it, where that is gone; the picture is kept by its id alone. */
function mendFile(node: Node, { leftOut, isFile, isPicture }: Context): Node[] {
  if (!isOfLibrary(node, 'text-files', isFile)) {
    leftOut.push({ kind: 'file' })
    return []
  }
  const { poster } = fileLook(node.fields)
  const kept = poster !== null && isPicture(poster) ? poster : null
  if (poster !== null && kept === null) leftOut.push({ kind: 'picture' })
  const fields = (node.fields ?? null) as { poster?: unknown } | null
  const isSame = (fields?.poster ?? null) === kept
  return isSame ? [node] : [{ ...node, fields: { ...fields, poster: kept } }]
}

function isOfLibrary(
  { relationTo, value }: Node,
  library: 'media' | 'text-files',
  isThere: IsThere,
): boolean {
  const id: unknown =
    typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return relationTo === library && typeof id === 'string' && id !== '' && isThere(id)
}

function wordsOf({ text, children }: Node): string {
  if (typeof text === 'string') return text
  return Array.isArray(children) ? children.map((one: Node) => wordsOf(one)).join('') : ''
}
