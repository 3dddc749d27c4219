import { isSecretLike } from './cleanLogText'

/** Addresses with a part that opens something by itself: the screens, calendars and drafts by link, a new password. */
const SECRET_PART =
  /^(\/(?:khung|lich|xem-truoc|admin\/(?:reset|verify)|api\/(?:[\w-]+\/verify|rundowns\/view))\/)[^/]+/
const MOST = 200

/** Paths come again and again. */
const known = new Map<string, string>()
const MOST_KNOWN = 2000

/** The path of an address without its query, and without what in it is a secret. */
export function cleanPath(path: string): string {
  const before = known.get(path)
  if (before !== undefined) return before
  const clean = cleaned(path)
  // Secrets are not kept, nor is what is long.
  if (clean === path && known.size < MOST_KNOWN) known.set(path, clean)
  return clean
}

function cleaned(path: string): string {
  const [plain = ''] = path.split(/[?#]/)
  const parts = plain.slice(0, MOST).replace(SECRET_PART, '$1…').split('/')
  return parts.map((part) => (isSecretPart(part) ? '…' : part)).join('/')
}

function isSecretPart(part: string): boolean {
  return part.includes('@') || part.includes('%40') || part.split('.').some(isSecretLike)
}
