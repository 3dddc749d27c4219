import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The files below a folder with the SHA-256 of each. */
export function filesOf(folder: string): Record<string, string> {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = found
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
  return Object.fromEntries(
    files.sort().map((file) => [path.relative(folder, file), sha256(readFileSync(file))]),
  )
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
