/**
 * Whether a value is built as a text of the editor: parts with a kind, their own parts in lists. Payload's editor reads
 * every part of it before a collection may say what it holds, and fails where one is none.
 */
export function isNodeTree(root: unknown): boolean {
  if (!isPart(root)) return false
  const open = [root]
  for (let part = open.pop(); part; part = open.pop()) {
    const { children } = part
    if (children === undefined) continue
    if (!Array.isArray(children)) return false
    for (const child of children as unknown[]) {
      if (!isPart(child) || typeof child.type !== 'string') return false
      open.push(child)
    }
  }
  return true
}

type Part = { type?: unknown; children?: unknown }

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
