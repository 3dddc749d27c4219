import { fileName, plainFileName } from '@/domain/text/fileName'

/**
 * The Content-Disposition of a download: a name of plain letters that every program takes, and the Vietnamese one beside it
 * (RFC 6266, RFC 5987).
 */
export function attachment(title: string, extension: string): string {
  const full = encodeURIComponent(fileName(title, extension)).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plainFileName(title, extension)}"; filename*=UTF-8''${full}`
}
