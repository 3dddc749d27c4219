import { DOMParser } from 'linkedom'

/** Which numbering a paragraph belongs to, and what it begins with. */
export type ListMark = { list: string; start: number }

/** Files that were copied together for years have hundreds; each gets a copy of its levels. */
const MOST_LISTS = 400
const NAME = /^toa-soan-list:([^:]+):(\d+)$/

/**
 * The numberings of a Word file so that each tells itself apart: mammoth says of a paragraph only whether its level is
 * numbered. Each `w:num` gets levels of its own, named in `w:pStyle`, which mammoth hands on.
 */
export function nameLists(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const root = document.documentElement
  const abstracts = new Map(
    [...root.getElementsByTagName('w:abstractNum')].map((one) => [
      one.getAttribute('w:abstractNumId'),
      one,
    ]),
  )
  const nums = [...root.getElementsByTagName('w:num')]
  if (nums.length > MOST_LISTS) return xml
  for (const num of nums) {
    const id = num.getAttribute('w:numId') ?? ''
    const link = num.getElementsByTagName('w:abstractNumId')[0]
    const shared = abstracts.get(link?.getAttribute('w:val') ?? null)
    if (!link || !shared || !/^\d+$/.test(id)) continue
    const own = shared.cloneNode(true) as Element
    own.setAttribute('w:abstractNumId', `own-${id}`)
    for (const level of own.getElementsByTagName('w:lvl')) nameLevel(level, { id, num })
    shared.before(own)
    link.setAttribute('w:val', `own-${id}`)
  }
  return document.toString()
}

function nameLevel(level: Element, { id, num }: { id: string; num: Element }) {
  if (level.getElementsByTagName('w:pStyle').length > 0) return
  const at = level.getAttribute('w:ilvl')
  const override = [...num.getElementsByTagName('w:lvlOverride')].find(
    (one) => one.getAttribute('w:ilvl') === at,
  )
  const given =
    override?.getElementsByTagName('w:startOverride')[0] ?? level.getElementsByTagName('w:start')[0]
  const start = Number(given?.getAttribute('w:val') ?? 1)
  const name = level.ownerDocument.createElement('w:pStyle')
  name.setAttribute('w:val', `toa-soan-list:${id}:${Number.isInteger(start) ? Math.abs(start) : 1}`)
  level.append(name)
}

/** The list of a level, by the name it was given. */
export function listOf(name: string | undefined): ListMark | null {
  const [, list, start] = NAME.exec(name ?? '') ?? []
  return list === undefined ? null : { list, start: Number(start) }
}
