import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
} from '@payloadcms/richtext-lexical/lexical'

/** Where a caret stands in a block: so many letters from its beginning. */
type Place = { offset: number; words: string }

/** Where the ends of the selection stand in a block that is about to be replaced; null where neither does. */
export function $placesIn(
  block: LexicalNode,
): { anchor: Place | null; focus: Place | null } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const anchor = $placeOf(selection.anchor, block)
  const focus = $placeOf(selection.focus, block)
  return anchor || focus ? { anchor, focus } : null
}

/** Sets the ends of the selection that stood in the replaced block where they stood among its words. */
export function $putBack(
  places: NonNullable<ReturnType<typeof $placesIn>>,
  before: { anchor: PointType; focus: PointType },
  block: LexicalNode,
): void {
  const selection = $createRangeSelection()
  const words = $lettersOf(block)
  const set = (point: PointType, place: Place | null, old: PointType) => {
    if (!place) return point.set(old.key, old.offset, old.type)
    const { key, offset, type } = $pointAt(block, movedOffset(place.words, words, place.offset))
    return point.set(key, offset, type)
  }
  set(selection.anchor, places.anchor, before.anchor)
  set(selection.focus, places.focus, before.focus)
  $setSelection(selection)
}

/** Where a place in one text is in the other: counted from the end nearer to what stayed the same. */
export function movedOffset(before: string, after: string, offset: number): number {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  if (offset <= start) return offset
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end += 1
  }
  return offset >= before.length - end
    ? offset + after.length - before.length
    : Math.min(offset, after.length - end)
}

function $leavesOf(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren().flatMap($leavesOf) : [node]
}

/** One letter for whatever is no text, so that places add up. */
const $lettersIn = (leaf: LexicalNode): string =>
  $isTextNode(leaf) ? leaf.getTextContent() : $isLineBreakNode(leaf) ? '\n' : '\uFFFC'

const $lettersOf = (node: LexicalNode): string => $leavesOf(node).map($lettersIn).join('')

function $placeOf(point: PointType, block: LexicalNode): Place | null {
  const node = point.getNode()
  if (!node.is(block) && !block.isParentOf(node)) return null
  const leaf =
    point.type === 'element' && $isElementNode(node) ? node.getChildAtIndex(point.offset) : node
  let offset = 0
  for (const one of $leavesOf(block)) {
    if (leaf && (one.is(leaf) || leaf.isParentOf(one))) break
    offset += $lettersIn(one).length
  }
  return { offset: offset + (point.type === 'text' ? point.offset : 0), words: $lettersOf(block) }
}

type At = { key: string; offset: number; type: 'text' | 'element' }

function $pointAt(block: LexicalNode, offset: number): At {
  let left = offset
  let last: At | null = null
  for (const leaf of $leavesOf(block)) {
    const { length } = $lettersIn(leaf)
    if ($isTextNode(leaf)) {
      last = { key: leaf.getKey(), offset: Math.min(left, length), type: 'text' }
      if (left <= length) return last
    }
    left -= length
  }
  if (last) return last
  const inner = $isElementNode(block) ? (block.getLastDescendant() ?? block) : block
  const element = $isElementNode(inner) ? inner : block
  return { key: element.getKey(), offset: 0, type: 'element' }
}
