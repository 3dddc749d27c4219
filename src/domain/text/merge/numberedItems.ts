import type { Json } from './types'

type Node = { readonly [key: string]: Json | undefined }

/** A list whose items have the numbers the editor gives them: one that holds a list within has none of its own. */
export function numberedItems(list: Node): Node {
  if (list.type !== 'list' || !Array.isArray(list.children)) return list
  let value = typeof list.start === 'number' ? list.start : 1
  const children = (list.children as readonly Node[]).map((item) => {
    const numbered = { ...item, value }
    const [first] = (item.children ?? []) as readonly Node[]
    if (first?.type !== 'list') value += 1
    return numbered
  })
  return { ...list, children }
}
