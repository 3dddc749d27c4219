import { isSecretLike } from './cleanLogText'

/** Addresses with a part that opens something by itself: the screens, calendars and drafts by link, a new password. */
const SECRET_PART =
  /^(\/(?:khung|lich|xem-truoc|admin\/(?:reset|verify)|api\/(?:[\w-]+\/verify|rundowns\/view))\/)[^/]+/
const MOST = 200

/** The path of an address without its query, and without what in it is a secret. */
export function cleanPath(path: string): string {
  const [plain = ''] = path.split(/[?#]/)
  const parts = plain.slice(0, MOST).replace(SECRET_PART, '$1…').split('/')
  return parts.map((part) => (isSecretPart(part) ? '…' : part)).join('/')
}

function isSecretPart(part: string): boolean {
  return part.includes('@') || part.includes('%40') || part.split('.').some(isSecretLike)
}
