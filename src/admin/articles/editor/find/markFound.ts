import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import type { Found } from './findInText'

const ALL = 'ts-found'
const CURRENT = 'ts-found-current'

/** Marks matches on the page without changing it (CSS Custom Highlight API); browsers without it show the chosen one alone. */
export function markFound(editor: LexicalEditor, all: readonly Found[], current: number): void {
  if (!('highlights' in CSS)) return
  const ranges = all.map((found) => rangeOf(editor, found))
  const isRange = (range: Range | null | undefined): range is Range => Boolean(range)
  CSS.highlights.set(ALL, new Highlight(...ranges.filter(isRange)))
  CSS.highlights.set(CURRENT, new Highlight(...[ranges[current]].filter(isRange)))
}

export function unmarkFound(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(CURRENT)
}

/** Brings a match into sight, above the foot of the editor. */
export function showFound(editor: LexicalEditor, found: Found): void {
  const element = found[0] ? editor.getElementByKey(found[0].key) : null
  element?.scrollIntoView({ block: 'center', inline: 'nearest' })
}

function rangeOf(editor: LexicalEditor, found: Found): Range | null {
  const [first, last] = [found[0], found.at(-1)]
  const start = first && lettersOf(editor, first.key)
  const end = last && lettersOf(editor, last.key)
  if (!start || !end || first.start > start.length || last.end > end.length) return null
  const range = document.createRange()
  range.setStart(start, first.start)
  range.setEnd(end, last.end)
  return range
}

/** The letters of a node: within the elements of its look. */
function lettersOf(editor: LexicalEditor, key: string): Text | null {
  let node: Node | null = editor.getElementByKey(key)
  while (node && !(node instanceof Text)) node = node.firstChild
  return node
}
