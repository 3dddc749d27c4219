/** A stored text is any JSON as far as this code knows: every part of it is looked at before it is used. */
export type Node = Record<string, unknown> & { type: string }

/** Deeper than any real text; beyond it nothing is read. */
export const MAX_DEPTH = 30

export function childrenOf(node: unknown): Node[] {
  const children = (node as { children?: unknown } | null)?.children
  return Array.isArray(children) ? children.filter(isNode) : []
}

export function blocksOf(content: unknown): Node[] {
  return childrenOf((content as { root?: unknown } | null)?.root)
}

const INLINE = new Set(['text', 'linebreak', 'tab', 'link', 'autolink'])

export function isInline(node: Node): boolean {
  return INLINE.has(node.type)
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { type?: unknown }).type === 'string'
  )
}
