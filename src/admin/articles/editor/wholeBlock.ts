import {
  $isElementNode,
  type ElementNode,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'

/** The block a selection fills when it ends at the very start of a later one, as a triple click leaves it; else null. */
export function wholeBlock(selection: RangeSelection): ElementNode | null {
  if (selection.isCollapsed() || selection.isBackward()) return null
  const { anchor, focus } = selection
  const start = blockOf(anchor.getNode())
  const end = focus.getNode()
  if (!start || focus.offset !== 0 || start.is(end) || start.isParentOf(end)) return null
  return start
}

/** The innermost block around a node: a paragraph, a heading, a list item. */
function blockOf(node: ReturnType<RangeSelection['anchor']['getNode']>): ElementNode | null {
  for (let one: typeof node | null = node; one; one = one.getParent()) {
    if ($isElementNode(one) && !one.isInline()) return one
  }
  return null
}
