const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = new RegExp(`^${LABEL}(?:\\.${LABEL})*(?::([1-9]\\d{0,4}))?$`)
const MOST = 253
const LAST_PORT = 65_535

/**
 * A host name as it stands in addresses, lower case, with a port where it has one: what people copy of an address (`https://Bao.vn/`)
 * is read as one. Null for what is none; names with other letters are written as browsers send them (`xn--…`).
 */
export function hostName(text: string): string | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
  const host = plain.length <= MOST ? HOST.exec(plain) : null
  if (!host || Number(host[1] ?? 0) > LAST_PORT) return null
  // The last part of an address of four numbers is no name: it would be this machine, or another.
  return /^[\d.]+(?::\d+)?$/.test(plain) ? null : plain
}
