const BOLD_TAG = /^(b|strong|th)$/i
const WEIGHT = /font-weight:\s*(\w+)/i

/**
 * Whether the first row of a pasted table heads its columns. Word says so only of one that is repeated on each page, Google Docs and
 * spreadsheets never: then it does when all its words are bold.
 */
export function isHeaderRow(row: Element): boolean {
  if (row.parentElement?.tagName.toLowerCase() === 'thead') return true
  const cells = [...row.children]
  if (cells.length === 0) return false
  if (cells.every(({ tagName }) => /^th$/i.test(tagName))) return true
  const written = textsIn(row)
  return written.length > 0 && written.every((text) => isBold(text, row))
}

function textsIn(node: Node): Node[] {
  return [...node.childNodes].flatMap((child) =>
    child.nodeType === 3 ? (child.textContent?.trim() ? [child] : []) : textsIn(child),
  )
}

/** By the nearest part around it that says anything of its weight. */
function isBold(text: Node, row: Element): boolean {
  for (let one = text.parentElement; one; one = one.parentElement) {
    const weight = WEIGHT.exec(one.getAttribute('style') ?? '')?.[1]
    if (weight) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
    if (BOLD_TAG.test(one.tagName)) return true
    if (one === row) return false
  }
  return false
}
