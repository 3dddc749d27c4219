/** Kinds of parts that people are told a text has. */
export const PARTS = [
  'heading',
  'list',
  'quote',
  'table',
  'factbox',
  'picture',
  'gallery',
  'file',
  'embed',
] as const
export type Part = (typeof PARTS)[number]

type Node = { type?: unknown; relationTo?: unknown; children?: unknown }

/** How many parts of each kind a text has; what it has none of is left out, and a list within a list is one. */
export function partsOf(content: unknown): { part: Part; count: number }[] {
  const counts = new Map<Part, number>()
  const walk = (node: Node): void => {
    const part = partOf(node)
    if (part) counts.set(part, (counts.get(part) ?? 0) + 1)
    if (part === 'list' || part === 'gallery' || !Array.isArray(node.children)) return
    for (const child of node.children as Node[]) walk(child)
  }
  const root = (content as { root?: Node } | null | undefined)?.root
  if (root) walk(root)
  return PARTS.flatMap((part) => {
    const count = counts.get(part) ?? 0
    return count > 0 ? [{ part, count }] : []
  })
}

function partOf({ type, relationTo }: Node): Part | null {
  if (type === 'upload') return relationTo === 'text-files' ? 'file' : 'picture'
  return PARTS.find((part) => part === type) ?? null
}
