const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46

/** How many bytes a ZIP file says it unpacks to: the sum over its directory. 0 for what has none. */
export function unpackedBytes(file: ArrayBuffer): number {
  const view = new DataView(file)
  let total = 0
  let at = 0
  while (at <= view.byteLength - ENTRY_LENGTH) {
    if (view.getUint32(at, true) !== ENTRY) {
      at += 1
      continue
    }
    total += view.getUint32(at + 24, true)
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
  }
  return total
}
