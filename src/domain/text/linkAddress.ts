/** Signs nobody sees: browsers skip some of them, so `java\tscript:` would be a script. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
/** A whole address that was once stored percent-encoded, its first sign or its scheme included. */
const ENCODED_WHOLE = /^(https?%3a|mailto%3a|tel%3a|%2f|%23)/i
/** The `https://` a form begins with, left before a pasted address that has its own. */
const DOUBLED = /^(?:https?:(?:\s*\/{1,2})?\s*)+(?=(?:https?|mailto|tel):)/i
/** Of `may-chu:3000` the part before the colon is a host; a telephone number is figures alone, too. */
const SCHEME = /^(tel|[a-z][a-z0-9+.-]*(?=:(?!\d+(?:[/?#]|$)))):\s*/i
const HOST =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(\p{L}{2,63})(?::\d{1,5})?(?=[/?#]|$)/u
const MAIL = /^[^\s@/:?#]+@[^\s@/:?#]+\.\p{L}{2,63}(?=\?|$)/u
/** Ends of file names that read like the end of a host: `Phuluc.docx` is a file beside the text, not a site. */
const FILE_ENDS = new Set(
  'doc docx odt rtf txt pdf xls xlsx csv ppt pptx htm html xml jpg jpeg png gif webp bmp tif tiff svg mp3 mp4 wav avi mov zip rar'.split(
    ' ',
  ),
)

/**
 * The address a link was meant to have: `https://` added where the scheme is missing, blanks encoded; mail, telephone,
 * this site (`/…`) and places in the text (`#…`) kept. Null for one that leads a reader nowhere: empty, a file on
 * somebody's disk or beside the text, marks of HTML, any other scheme. Its own answer is answered unchanged.
 */
export function linkAddress(typed: unknown): string | null {
  if (typeof typed !== 'string') return null
  const seen = decodedWhole(typed.replace(UNSEEN, '').trim()).replace(DOUBLED, '')
  if (/["<>]/.test(seen)) return null
  if (/^[/#]/.test(seen)) return withinSite(seen)
  const scheme = SCHEME.exec(seen)
  if (!scheme) return withoutScheme(seen)
  const rest = seen.slice(scheme[0].length)
  switch (scheme[1]?.toLowerCase()) {
    case 'http':
    case 'https':
      return web(scheme[1].toLowerCase(), rest)
    case 'mailto':
      return mail(rest)
    case 'tel':
      return telephone(rest)
    default:
      return null
  }
}

function decodedWhole(address: string): string {
  if (!ENCODED_WHOLE.test(address)) return address
  try {
    return decodeURIComponent(address).replace(UNSEEN, '').trim()
  } catch {
    return address
  }
}

function withinSite(address: string): string | null {
  if (address.length === 1) return address === '/' ? address : null
  return /^\/[/\\]/.test(address) ? null : encoded(address)
}

function withoutScheme(address: string): string | null {
  if (MAIL.test(address)) return mail(address)
  const end = HOST.exec(address)?.[1]
  return end === undefined || FILE_ENDS.has(end.toLowerCase()) ? null : web('https', address)
}

function web(scheme: string, rest: string): string | null {
  const place = rest.replace(/^\/{1,2}\s*/, '')
  if (place === '' || /^[/\\?#]/.test(place)) return null
  const address = encoded(`${scheme}://${place}`)
  return URL.canParse(address) ? address : null
}

function mail(rest: string): string | null {
  const to = rest.replace(/^\/+/, '')
  return /^\?./.test(to) || /^[^\s?]+@[^\s?]+/.test(to) ? encoded(`mailto:${to}`) : null
}

function telephone(rest: string): string | null {
  const number = rest.replace(/^\/+/, '').replace(/\s/g, '')
  return /^[+*#]?[\d().*#-]*\d[\d().*#;=a-z-]*$/i.test(number) ? `tel:${number}` : null
}

/** What may not stand in an address as it is; letters of any language may. */
const encoded = (address: string) => address.replace(/[\s\\^`{|}]/g, encodeURIComponent)
