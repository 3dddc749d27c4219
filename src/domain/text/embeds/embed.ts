import { cleanLine } from '../clean'
import { MAX_CAPTION } from '../pictureLook'
import { type Provider, PROVIDERS, type Ratio } from './providers'

/** Content of another site in a text, as it is stored: never HTML, and nothing that was not held against the list. */
export type Embed = {
  readonly provider: string
  readonly item: string
  /** As it was pasted. */
  readonly address: string
  readonly caption: string
}

/** What readers and staff are shown of it. */
export type EmbedView = {
  readonly provider: string
  readonly name: string
  /** “Video trên YouTube”. */
  readonly label: string
  readonly caption: string | null
  readonly page: string
  readonly frame: string
  readonly ratio: Ratio
}

export const EMBED = 'embed'
const MAX_ADDRESS = 2000

/** A web address whose host is plain letters: no account, no port, nothing a browser would read otherwise than people do. */
const ADDRESS = /^https:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})([/?][^\s\\<>"]*)?$/i

/**
 * What an address leads to, when it is of a site on the list; null for any other. `https://` may be missing, as browsers
 * hide it.
 */
export function embedOf(address: unknown): Pick<Embed, 'provider' | 'item' | 'address'> | null {
  if (typeof address !== 'string' || address.length > MAX_ADDRESS) return null
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address.trim())
    ? address.trim()
    : `https://${address.trim()}`
  const [, host, rest = ''] = ADDRESS.exec(whole.replace(/#.*$/s, '')) ?? []
  if (host === undefined) return null
  const place = `${host.toLowerCase()}${rest}`
  for (const { key, addresses, item } of PROVIDERS) {
    for (const pattern of addresses) {
      const found = itemIn(pattern.exec(place))
      if (found !== null && item.test(found)) return { provider: key, item: found, address: whole }
    }
  }
  return null
}

function itemIn(match: RegExpExecArray | null): string | null {
  if (!match) return null
  const { groups } = match
  const parts = groups ? [groups.latitude, groups.longitude, groups.zoom] : match.slice(1)
  return parts.filter((part) => part !== undefined).join(',')
}

/** The address within what people paste: sites offer it as the code of a frame. */
export function addressIn(pasted: string): string {
  const source = /<iframe\b[^>]*\ssrc=["']([^"']*)["']/i.exec(pasted)?.[1]
  return (source ?? pasted).replaceAll('&amp;', '&').trim()
}

/** What is shown of a stored embed, which may be anything; null for what is on the list no more, or never was. */
export function embedView(node: unknown): EmbedView | null {
  const { provider, item } = (node ?? {}) as { provider?: unknown; item?: unknown }
  const known = PROVIDERS.find(({ key }) => key === provider)
  if (!known || typeof item !== 'string' || !known.item.test(item)) return null
  return {
    ...{ provider: known.key, name: known.name, label: labelOf(known), ratio: known.ratio },
    ...{ caption: captionOf(node) || null, page: known.page(item), frame: known.frame(item) },
  }
}

const labelOf = ({ thing, name }: Provider): string => `${thing} trên ${name}`

/** The words below it. */
export function captionOf(node: unknown): string {
  const { caption } = (node ?? {}) as { caption?: unknown }
  return typeof caption === 'string' ? cleanLine(caption).trim() : ''
}

type Node = Record<string, unknown> & { type?: unknown; children?: unknown }

/** A stored embed as its address says it is, and nothing beside; null when the address is none of the list. One that is so already is the same object. */
export function meantEmbed(node: Node): Node | null {
  const embed = embedOf(node.address)
  if (!embed) return null
  const { type, $: state } = node
  const meant: Node = {
    ...{ type, version: 1, ...embed, caption: captionOf(node) },
    ...(state !== undefined && { $: state }),
  }
  const keys = new Set([...Object.keys(node), ...Object.keys(meant)])
  return [...keys].every((key) => node[key] === meant[key]) ? node : meant
}

export type EmbedFault =
  { kind: 'foreign'; address: string } | { kind: 'inner' } | { kind: 'caption'; found: number }

/** What is wrong with the first embed that no text may have: of a site not on the list, within something, too many words. */
export function embedFault(blocks: readonly unknown[], depth = 0): EmbedFault | null {
  for (const block of blocks) {
    const node = (block ?? {}) as Node
    if (node.type === EMBED) {
      if (depth > 0) return { kind: 'inner' }
      if (!embedOf(node.address)) return { kind: 'foreign', address: shown(node.address) }
      const { length } = captionOf(node)
      if (length > MAX_CAPTION) return { kind: 'caption', found: length }
    }
    const { children } = node
    const inner =
      Array.isArray(children) && depth <= MAX_DEPTH ? embedFault(children, depth + 1) : null
    if (inner) return inner
  }
  return null
}

const MAX_DEPTH = 30
const shown = (address: unknown) => (typeof address === 'string' ? address.slice(0, 80) : '')

/** The embeds of a text, in order. */
export function embedsIn(content: unknown): EmbedView[] {
  const children = (content as { root?: Node } | null | undefined)?.root?.children
  if (!Array.isArray(children)) return []
  return children.flatMap((node: Node | null) =>
    node?.type === EMBED ? (embedView(node) ?? []) : [],
  )
}

/** The sites of the list, for people: each once. */
export const EMBED_SITES: readonly string[] = [...new Set(PROVIDERS.map(({ name }) => name))]

/** Why an address can't be shown within a text. */
export const FOREIGN_EMBED = `Chỉ nhúng được nội dung từ ${EMBED_SITES.slice(0, -1).join(', ')} và ${EMBED_SITES.at(-1)}, với địa chỉ đầy đủ (https://…) của một video, bài viết hoặc bản đồ.`

/** The hosts whose frames the site may show (docs/adr/0020). */
export const FRAME_ORIGINS: readonly string[] = [
  ...new Set(PROVIDERS.map(({ frame }) => originOf(frame('0')))),
]

function originOf(address: string): string {
  return /^https:\/\/[^/]+/.exec(address)?.[0] ?? ''
}
