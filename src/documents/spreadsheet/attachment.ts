import { fileName, plainFileName } from '@/domain/text/fileName'

/**
 * The Content-Disposition of a download: a name of plain letters that every program takes, and the Vietnamese one beside it
 * (RFC 6266, RFC 5987).
 */
export function attachment(title: string, extension: string): string {
  return disposition('attachment', title, extension)
}

/** The same for a file that the browser shows; it keeps the name for who saves it. */
export const shown = (title: string, extension: string): string =>
  disposition('inline', title, extension)

function disposition(kind: 'attachment' | 'inline', title: string, extension: string): string {
  const full = encodeURIComponent(fileName(title, extension)).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plainFileName(title, extension)}"; filename*=UTF-8''${full}`
}
