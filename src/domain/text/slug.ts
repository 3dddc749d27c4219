import { fold } from './fold'

/** The longest slug, in characters; all are ASCII. */
export const SLUG_MAX_LENGTH = 120

/**
 * The address form of a title (domain.md §8): folded, words of a–z and 0–9 joined by `-`, cut at a
 * word. A text without letters or figures gives `''`: the caller chooses what stands in for it.
 * A slug is never identity.
 */
export function slugify(text: string): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return cutAtWord({ slug, length: SLUG_MAX_LENGTH })
}

/** The slug of the n-th item of that name: `so-18`, `so-18-2`, `so-18-3`; never over the length. */
export function withSuffix(slug: string, n: number): string {
  if (n < 2) return slug
  const suffix = String(n)
  const room = SLUG_MAX_LENGTH - suffix.length - 1
  return [cutAtWord({ slug, length: room }), suffix].filter(Boolean).join('-')
}

function cutAtWord({ slug, length }: { slug: string; length: number }): string {
  if (slug.length <= length) return slug
  const cut = slug.slice(0, length + 1)
  const lastWord = cut.lastIndexOf('-')
  return lastWord > 0 ? cut.slice(0, lastWord) : slug.slice(0, length)
}
