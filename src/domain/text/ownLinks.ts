type Node = Record<string, unknown> & { type?: unknown; children?: unknown }

/** The fields of a link to a text of the newsroom: the text itself is named, so that its address may change. */
export type OwnLinkFields = {
  linkType: 'internal'
  doc: { relationTo: 'articles'; value: string }
}

/** The id of the text of ours that a link leads to; null for a link to an address. */
export function ownTextOf(fields: unknown): string | null {
  const { linkType, doc } = (fields ?? {}) as { linkType?: unknown; doc?: unknown }
  if (linkType !== 'internal') return null
  const { relationTo, value } = (doc ?? {}) as { relationTo?: unknown; value?: unknown }
  const id = typeof value === 'object' && value ? (value as { id?: unknown }).id : value
  return relationTo === 'articles' && typeof id === 'string' && id !== '' ? id : null
}

export const ownLinkTo = (id: string): OwnLinkFields => ({
  linkType: 'internal',
  doc: { relationTo: 'articles', value: id },
})

/** The texts of ours that a text links to, each once, in order. */
export function ownTextsIn(content: unknown): string[] {
  const found = new Set<string>()
  const walk = (node: Node): void => {
    const id = isLink(node) ? ownTextOf(node.fields) : null
    if (id !== null) found.add(id)
    childrenOf(node).forEach(walk)
  }
  const root = (content as { root?: Node } | null | undefined)?.root
  if (root) walk(root)
  return [...found]
}

/**
 * A text for readers: links to texts of ours lead to the addresses of those that have one; of the others the words are left,
 * and nothing that names the text. `addresses` are by ids.
 */
export function withOwnAddresses<Content>(
  content: Content,
  addresses: ReadonlyMap<string, string>,
): Content {
  const root = (content as { root?: Node } | null | undefined)?.root
  return root ? { ...content, root: within(root, addresses) } : content
}

function within(node: Node, addresses: ReadonlyMap<string, string>): Node {
  if (!Array.isArray(node.children)) return node
  const children = childrenOf(node).flatMap((child) => {
    const inner = within(child, addresses)
    const id = isLink(inner) ? ownTextOf(inner.fields) : null
    if (id === null) return [inner]
    const url = addresses.get(id)
    return url === undefined
      ? childrenOf(inner)
      : [{ ...inner, fields: { linkType: 'custom', url } }]
  })
  return { ...node, children }
}

const isLink = ({ type }: Node): boolean => type === 'link' || type === 'autolink'

const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children)
    ? (children as unknown[]).filter((one): one is Node => typeof one === 'object' && one !== null)
    : []
