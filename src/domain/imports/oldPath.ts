const MOST = 500

/**
 * The path by which an address of the old place is known here, whatever its host, query and last slash: percent-encoding
 * undone, letters composed. Null of one that names no page of its own (`/`, `/?p=12`).
 */
export function oldPath(address: string): string | null {
  if (!URL.canParse(address, 'https://x')) return null
  const { pathname } = new URL(address, 'https://x')
  const path = decoded(pathname)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '')
  return path === '' || path.length > MOST ? null : path
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
