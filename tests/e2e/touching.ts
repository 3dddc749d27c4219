import type { Page } from 'playwright-core'

/** What has an edge of its own on our pages. */
const EDGED = '.ts-panel, .ts-button--quiet, .ts-button--primary, .ts-input, .ts-front__pin'
/** What is joined on purpose, or lies over the page. */
const JOINED = '.ts-date, .ts-comments, .ts-unsaved, .nav, [role=dialog]'
const NEAREST_PX = 3

/** Pairs of boxes with edges that stand under or beside one another without room between them. */
export function touchingOf(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ EDGED, JOINED, NEAREST_PX }) => {
      const boxes = [...document.querySelectorAll<HTMLElement>(EDGED)]
        .filter((one) => !one.closest(JOINED) && one.checkVisibility())
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0)
      const apart = (from: number, to: number, other: number, end: number) =>
        Math.max(from, other) - Math.min(to, end)
      const named = ({ className, textContent }: HTMLElement) =>
        `${className}: ${(textContent ?? '').trim().slice(0, 30)}`
      return boxes.flatMap((a, at) =>
        boxes.slice(at + 1).flatMap((b) => {
          if (a.one.contains(b.one) || b.one.contains(a.one)) return []
          const across = apart(a.box.left, a.box.right, b.box.left, b.box.right)
          const down = apart(a.box.top, a.box.bottom, b.box.top, b.box.bottom)
          const touches =
            Math.max(across, down) < NEAREST_PX && Math.min(across, down) < -NEAREST_PX
          return touches ? [`${named(a.one)} | ${named(b.one)}`] : []
        }),
      )
    },
    { EDGED, JOINED, NEAREST_PX },
  )
}
