type Node = { type?: unknown; children?: unknown }

/** Whether a fact box stands in something: it is a part of the text beside its paragraphs, never of a table, a list or a box. */
export function hasInnerFactBox(blocks: readonly unknown[], depth = 0): boolean {
  return blocks.some((block) => {
    const { type, children } = (block ?? {}) as Node
    if (depth > 0 && type === 'factbox') return true
    return Array.isArray(children) && depth <= MAX_DEPTH && hasInnerFactBox(children, depth + 1)
  })
}

const MAX_DEPTH = 30
