/** What is filled in by itself when a text is made from a template; any other name in braces waits for a person. */
export const PLACEHOLDERS = ['số', 'ngày', 'tháng', 'năm', 'chuyên mục', 'kênh', 'tác giả'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What is known of each; an empty one stays to be filled in. */
export type Filling = Readonly<Record<Placeholder, string>>

const PLACE = /\{([^{}\n]{1,60})\}/g

const nameOf = (inner: string): string =>
  inner.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')

const isPlaceholder = (name: string): name is Placeholder =>
  (PLACEHOLDERS as readonly string[]).includes(name)

/** A line with what is known in place of its placeholders; what is not known stays as it is written. */
export const fillLine = (line: string, filling: Filling): string =>
  line.replace(PLACE, (whole, inner: string) => {
    const name = nameOf(inner)
    return (isPlaceholder(name) && filling[name].trim()) || whole
  })

/** The placeholders that still stand in some texts, each once, in their order. */
export function placeholdersIn(...texts: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const [whole, inner = ''] of texts.flatMap((text) => [...text.matchAll(PLACE)])) {
    const name = nameOf(inner)
    if (name !== '' && !found.has(name)) found.set(name, whole)
  }
  return [...found.values()]
}

type Node = { readonly [key: string]: unknown }

/** The content of a text with its placeholders filled in: words, and captions of its own. Ids of blocks stay. */
export function fillContent<Content>(content: Content, filling: Filling): Content {
  const root = (content as { root?: Node } | null | undefined)?.root
  return root ? { ...content, root: filledNode(root, filling) } : content
}

function filledNode(node: Node, filling: Filling): Node {
  const { text, caption, fields, children } = node
  const filled = (value: string) => fillLine(value, filling)
  const own = (fields as { caption?: unknown } | null | undefined)?.caption
  return {
    ...node,
    ...(typeof text === 'string' && { text: filled(text) }),
    ...(typeof caption === 'string' && { caption: filled(caption) }),
    ...(typeof own === 'string' && { fields: { ...(fields as Node), caption: filled(own) } }),
    ...(Array.isArray(children) && {
      children: children.map((child: Node) => filledNode(child, filling)),
    }),
  }
}
