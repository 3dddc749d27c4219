import { type Count, countOf, type Sign, signOf } from './listMarker'

type Open = { list: Element; level: number; count: Count | null; next: number }

const ITEM = /mso-list:\s*l\d+\s+level(\d+)/i
const MARKER = /mso-list:\s*ignore/i

/**
 * Word writes the items of a list as paragraphs that begin with their sign. Makes real lists of them, one within the
 * other, counting from where Word does. A sign that no list of ours would show (“Điều 1.”, “a)” at the top, “1.1.”)
 * stays as words in a paragraph. Changes `root`.
 */
export function wordLists(root: Element): void {
  let open: Open[] = []
  let last: Element | null = null
  for (const paragraph of root.querySelectorAll('p, div')) {
    const level = Number(ITEM.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0)
    if (level === 0) continue
    if (!last || paragraph.previousElementSibling !== last) open = []
    const { sign, words } = takeSign(paragraph)
    open = open.filter((one) => one.level <= level)
    const made = place({ paragraph, level, sign, open })
    open = made ?? []
    if (made) last = made[0]?.list ?? null
    else {
      paragraph.prepend(`${words} `)
      last = null
    }
  }
}

type Item = { paragraph: Element; level: number; sign: Sign; open: Open[] }

/** Moves an item into the list it belongs to; null when no list would show its sign. */
function place({ paragraph, level, sign, open }: Item): Open[] | null {
  const beside = open.at(-1)?.level === level ? open.at(-1) : undefined
  const outer = beside ? open.slice(0, -1) : open
  const count = sign === 'bullet' ? null : countOf(sign, outer.at(-1)?.count ?? null)
  if (count === undefined) return null
  const start = count?.at ?? 0
  const goesOn = beside && beside.count?.kind === count?.kind && (!count || beside.next === start)
  const current = goesOn ? beside : begin({ paragraph, level, count, outer })
  current.list.append(asItem(paragraph))
  return [...outer, { ...current, next: start + 1 }]
}

function begin({
  paragraph,
  level,
  count,
  outer,
}: {
  paragraph: Element
  level: number
  count: Count | null
  outer: Open[]
}): Open {
  const list = paragraph.ownerDocument.createElement(count ? 'ol' : 'ul')
  if (count && count.at !== 1) list.setAttribute('start', String(count.at))
  const item = outer.at(-1)?.list.lastElementChild
  if (item) item.append(list)
  else paragraph.before(list)
  return { list, level, count, next: count?.at ?? 0 }
}

function asItem(paragraph: Element): Element {
  const item = paragraph.ownerDocument.createElement('li')
  item.append(...paragraph.childNodes)
  paragraph.remove()
  return item
}

/** Takes the sign off an item. */
function takeSign(paragraph: Element): { sign: Sign; words: string } {
  const markers = [...paragraph.querySelectorAll('[style]')].filter((one) =>
    MARKER.test(one.getAttribute('style') ?? ''),
  )
  const words = markers
    .map((one) => one.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const styles = markers.flatMap((one) =>
    [one, one.parentElement, ...one.querySelectorAll('[style]')].map(
      (part) => part?.getAttribute('style') ?? '',
    ),
  )
  for (const marker of markers) {
    const around = marker.parentElement
    marker.remove()
    if (around !== paragraph && around?.textContent === '') around.remove()
  }
  return { sign: signOf(words, styles.join(';')), words }
}
