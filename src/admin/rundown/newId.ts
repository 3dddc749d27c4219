const BYTES = 12

/** A new id for a row or a window; `crypto.randomUUID` is missing on plain http in a newsroom's network. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const newIds = (count: number): string[] => Array.from({ length: count }, newId)
