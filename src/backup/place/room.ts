import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import path from 'node:path'

import { BackupRefused } from '../base/refusal'

/** @throws BackupRefused when the disk of a folder (or of the nearest one above it) has not that many bytes left. */
export async function ensureRoom(folder: string, bytes: number): Promise<void> {
  let there = path.resolve(folder)
  while (!existsSync(there)) there = path.dirname(there)
  const { bavail, bsize } = await statfs(there)
  const free = bavail * bsize
  if (bytes <= free) return
  throw new BackupRefused(
    `Cần ${sizeText(bytes)} ở ${there} nhưng chỉ còn ${sizeText(free)}. Hãy dọn chỗ trống hoặc dùng ổ khác.`,
  )
}

const UNITS = ['byte', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** `12,3 MB` */
export function sizeText(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  const digits = unit > 0 && value < 100 ? 1 : 0
  return `${value.toFixed(digits).replace('.', ',')} ${UNITS[unit]}`
}
