import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

/** Whether a folder can be written to: itself, or while it isn't there, the nearest folder above it. */
export function isWritable(folder: string): boolean {
  const full = path.resolve(folder)
  try {
    if (!statSync(full).isDirectory()) return false
    accessSync(full, constants.W_OK)
    return true
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return isMissing && full !== path.dirname(full) && isWritable(path.dirname(full))
  }
}
