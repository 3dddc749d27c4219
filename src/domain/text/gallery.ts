type Node = { type?: unknown; relationTo?: unknown; children?: unknown }

/** More than readers look through; a picture is asked for as it comes into sight. */
export const MAX_GALLERY = 60

/**
 * `inner`: it stands in a table, a list, a box or another gallery. `stranger`: there is something in it besides pictures of
 * the library. `tooMany`: pictures.
 */
export type GalleryFault = 'inner' | 'stranger' | 'tooMany'

/** What is wrong with the first gallery that no text may have; null when all are good. `blocks` are those of a text. */
export function galleryFault(blocks: readonly unknown[], depth = 0): GalleryFault | null {
  for (const block of blocks) {
    const { type, children } = (block ?? {}) as Node
    if (type === 'gallery') {
      const fault = depth > 0 ? 'inner' : faultWithin(children)
      if (fault) return fault
    } else if (Array.isArray(children) && depth <= MAX_DEPTH) {
      const fault = galleryFault(children, depth + 1)
      if (fault) return fault
    }
  }
  return null
}

const MAX_DEPTH = 30

function faultWithin(children: unknown): GalleryFault | null {
  const pictures = Array.isArray(children) ? (children as (Node | null)[]) : []
  if (pictures.some((one) => one?.type === 'gallery')) return 'inner'
  if (!pictures.every((one) => one?.type === 'upload' && one.relationTo === 'media')) {
    return 'stranger'
  }
  return pictures.length > MAX_GALLERY ? 'tooMany' : null
}

/** The list with one of its parts a place further up (-1) or down (1); as it is where there is no such place. */
export function shifted<Part>(parts: readonly Part[], at: number, by: -1 | 1): readonly Part[] {
  const [part, other] = [parts[at], parts[at + by]]
  if (part === undefined || other === undefined) return parts
  return parts.with(at, other).with(at + by, part)
}
