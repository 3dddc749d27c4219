import { escapeHtml } from '@/domain/text/escapeHtml'
import { type FileLook, sizeWords, textFileType } from '@/domain/text/textFile'

import type { FileView, PictureView } from '../schemas'
import { captionLine } from '../words'

/**
 * A file of a text: a document as a download that says what it is and how large, sound and film with the browser's own
 * controls. Nothing of them is fetched before it is played.
 */
export function renderFile(file: FileView, look: FileLook, poster: PictureView | null): string {
  return file.kind === 'document' ? download(file, look) : player(file, look, poster)
}

function download(
  { url, title, mediaType, bytes, credit }: FileView,
  { caption }: FileLook,
): string {
  const facts = `${textFileType(mediaType)?.name ?? ''}, ${sizeWords(bytes)}`
  const link = `<a href="${escapeHtml(url)}" download>${escapeHtml(title)}</a>`
  const words = captionOf([caption], credit)
  return `<figure class="file">${link} <small>(${facts})</small>${words}</figure>`
}

function player(
  { kind, url, title, credit }: FileView,
  { caption }: FileLook,
  poster: PictureView | null,
): string {
  const src = escapeHtml(url)
  const shown = poster?.sizes.wide ?? poster?.sizes.original ?? poster?.sizes.card
  const still = kind === 'video' && shown ? ` poster="${escapeHtml(shown.url)}"` : ''
  const place = kind === 'video' ? ' playsinline' : ''
  const tag = kind === 'video' ? 'video' : 'audio'
  return (
    `<figure class="player"><${tag} controls preload="none"${place}${still} src="${src}" aria-label="${escapeHtml(title)}">` +
    `<a href="${src}">${escapeHtml(title)}</a></${tag}>${captionOf([title, caption], credit)}</figure>`
  )
}

function captionOf(words: readonly (string | null)[], credit: string | null): string {
  const parts = [
    ...words.flatMap((one) => (one === null ? [] : [escapeHtml(captionLine(one))])),
    ...(credit === null ? [] : [`<cite>Nguồn: ${escapeHtml(credit)}</cite>`]),
  ]
  return parts.length > 0 ? `<figcaption>${parts.join(' ')}</figcaption>` : ''
}
