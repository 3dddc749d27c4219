import { linkAddress } from '@/domain/text/linkAddress'

type Node = Record<string, unknown> & { type?: unknown; children?: unknown }

/**
 * A part of a text that could not be kept: the words of a link stay, a picture that is not in the library goes, a pasted table
 * that is too wide or within another becomes lines.
 */
export type LeftOut =
  | { kind: 'link'; words: string; address: string }
  | { kind: 'picture' }
  | { kind: 'table'; why: 'columns' | 'nested' }

type Picture = (id: string) => boolean

const EMPTY_PARAGRAPH = {
  ...{ type: 'paragraph', version: 1, children: [], direction: null },
  ...{ format: '', indent: 0, textFormat: 0 },
}

/**
 * A text as its writer meant it: addresses of links whole, links that lead nowhere as plain words, no picture but those
 * of the library. Asked of its own answer it changes nothing; a text with nothing to mend is the very same object.
 * `content` is article content (isArticleContent); `isPicture` says whether a picture is there, when that is known.
 */
export function meantContent<Content>(
  content: Content,
  isPicture: Picture = () => true,
): { content: Content; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const root = (content as { root?: Node } | null | undefined)?.root
  if (!root || !Array.isArray(root.children)) return { content, leftOut }
  const children = mendAll(root.children as Node[], { leftOut, isPicture })
  if (children === root.children) return { content, leftOut }
  // The editor can't open a text without a block.
  const blocks = children.length > 0 ? children : [EMPTY_PARAGRAPH]
  return { content: { ...content, root: { ...root, children: blocks } }, leftOut }
}

type Context = { leftOut: LeftOut[]; isPicture: Picture }

function mendAll(nodes: Node[], context: Context): Node[] {
  const mended = nodes.flatMap((node) => mend(node, context))
  const isSame = mended.length === nodes.length && mended.every((node, at) => node === nodes[at])
  return isSame ? nodes : mended
}

function mend(node: Node, context: Context): Node[] {
  if (node.type === 'upload') {
    if (isOfLibrary(node, context.isPicture)) return [node]
    context.leftOut.push({ kind: 'picture' })
    return []
  }
  if (!Array.isArray(node.children)) return [node]
  const children = mendAll(node.children as Node[], context)
  const own = children === node.children ? node : { ...node, children }
  return node.type === 'link' || node.type === 'autolink' ? mendLink(own, context) : [own]
}

function mendLink(node: Node, { leftOut }: Context): Node[] {
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

function isOfLibrary({ relationTo, value }: Node, isPicture: Picture): boolean {
  const id: unknown =
    typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return relationTo === 'media' && typeof id === 'string' && id !== '' && isPicture(id)
}

function wordsOf({ text, children }: Node): string {
  if (typeof text === 'string') return text
  return Array.isArray(children) ? children.map((one: Node) => wordsOf(one)).join('') : ''
}
