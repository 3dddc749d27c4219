type Node = { type?: unknown; relationTo?: unknown; value?: unknown; children?: unknown }

/** The ids of the documents, sounds and films in a text, in their order. */
export function filesIn(content: unknown): string[] {
  const found = new Set<string>()
  const walk = ({ type, relationTo, value, children }: Node): void => {
    if (type === 'upload' && relationTo === 'text-files') {
      const id: unknown =
        typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
      if (typeof id === 'string' && id !== '') found.add(id)
    }
    if (Array.isArray(children)) for (const child of children) walk((child ?? {}) as Node)
  }
  walk(((content as { root?: Node } | null)?.root ?? {}) as Node)
  return [...found]
}
