import { parseHTML } from 'linkedom'

import type { ContentNode } from '../selection'

type Parsed = {
  nodeType: number
  localName: string
  textContent: string | null
  childNodes: Iterable<Parsed>
  attributes: Iterable<{ name: string; value: string }>
}

const ELEMENT = 1
const TEXT = 3

/** The safe HTML of a text as JSON: nothing is in the one that is not in the other. */
export function contentNodes(html: string): ContentNode[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return nodesIn(document.body as unknown as Parsed)
}

function nodesIn({ childNodes }: Parsed): ContentNode[] {
  return [...childNodes].flatMap((node): ContentNode[] => {
    if (node.nodeType === TEXT) return [node.textContent ?? '']
    if (node.nodeType !== ELEMENT) return []
    const attributes = Object.fromEntries(
      [...node.attributes].map(({ name, value }) => [name, value]),
    )
    return [{ tag: node.localName, attributes, children: nodesIn(node) }]
  })
}
