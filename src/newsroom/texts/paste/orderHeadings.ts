const HIGHEST = 2
const LOWEST = 3

/**
 * Headings of a paste as the text has them, the highest `h2`: each one level below the nearest higher heading before
 * it, so that no level is skipped. `above` is the level of the last `h2` or `h3` before the paste, if any.
 */
export function orderHeadings(root: Element, above: number | null): void {
  let open: number[] = above === null ? [] : [HIGHEST]
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.tagName.slice(1))
    open = [...open.filter((one) => one < level), level]
    const made = heading.ownerDocument.createElement(
      `h${Math.min(HIGHEST + open.length - 1, LOWEST)}`,
    )
    made.append(...heading.childNodes)
    heading.replaceWith(made)
  }
}
