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
  const nodes: ContentNode[] = []
  for (const node of childNodes) {
    const last = nodes.at(-1)
    // The parser makes a node of its own of each sign that is written out.
    if (node.nodeType === TEXT && typeof last === 'string') {
      nodes[nodes.length - 1] = last + (node.textContent ?? '')
    } else if (node.nodeType === TEXT) nodes.push(node.textContent ?? '')
    else if (node.nodeType === ELEMENT) {
      const attributes = Object.fromEntries(
        [...node.attributes].map(({ name, value }) => [name, value]),
      )
      nodes.push({ tag: node.localName, attributes, children: nodesIn(node) })
    }
  }
  return nodes
}
