/** A picture that was uploaded to the old site, by what its texts call it. */
export type Attachment = { src: string; alt: string; caption: string }
export type Attachments = ReadonlyMap<string, Attachment>

const BLOCKS =
  'p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|figure|figcaption|pre|hr|section|article|iframe'
const BLOCK = /<(p|div|h[1-6]|ul|ol|table|blockquote|figure)\b/i
const BEGINS_BLOCK = new RegExp(`^\\s*</?(${BLOCKS})\\b`, 'i')

/** What WordPress keeps of a text as the HTML it makes of it when it is shown. */
export function shownHtml(kept: string, attachments: Attachments): string {
  return asParagraphs(
    withGalleries(withCaptions(kept.replace(/<!--[\s\S]*?-->/g, '')), attachments),
  )
}

/** `[caption …]<img> words[/caption]` */
const withCaptions = (html: string): string =>
  html.replace(
    /\[(?:wp_)?caption\b[^\]]{0,500}\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/(?:wp_)?caption\]/gi,
    (_, image: string, words: string) =>
      `\n\n<figure>${image}<figcaption>${words.trim()}</figcaption></figure>\n\n`,
  )

/** `[gallery ids="1,2"]`: by their ids in the export. */
const withGalleries = (html: string, attachments: Attachments): string =>
  html.replace(
    /\[gallery\b[^\]]{0,500}?\bids=["']?([\d,\s]+)["']?[^\]]{0,500}\]/gi,
    (_, ids: string) => {
      const pictures = ids.split(',').flatMap((id) => attachments.get(id.trim()) ?? [])
      return `\n\n${pictures.map(({ src }) => `<figure><img src="${escaped(src)}"></figure>`).join('')}\n\n`
    },
  )

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

/** Old posts have empty lines in the place of paragraphs, which WordPress adds when it shows them. */
function asParagraphs(html: string): string {
  const isMixed = BLOCK.test(html)
  return html
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      isMixed && BEGINS_BLOCK.test(part) ? part : `<p>${part.replace(/\n/g, '<br>')}</p>`,
    ) // prettier-ignore
    .join(isMixed ? '\n\n' : '')
}

const NAMED = /\bwp-image-(\d+)\b/g

/** The pictures a text speaks of by their ids, the one that stands for it first; a gallery’s are in its HTML by then. */
export function attachmentsOf(
  html: string,
  thumbnail: string | undefined,
  attachments: Attachments,
): Attachment[] {
  const galleries = [...html.matchAll(/\[gallery\b[^\]]*\bids=["']?([\d,\s]+)/gi)]
  const ids = [
    ...(thumbnail ? [thumbnail] : []),
    ...[...html.matchAll(NAMED)].map(([, id = '']) => id),
    ...galleries.flatMap(([, list = '']) => list.split(',').map((id) => id.trim())),
  ]
  return [...new Set(ids)].flatMap((id) => attachments.get(id) ?? [])
}
