import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { flush } from './base/flush'
import { fill, type Source } from './fill'
import type { Manifest } from './base/manifest'
import { BackupRefused, codeOf } from './base/refusal'
import { verifyArchive } from './verify'

export type Backup = {
  manifest: Manifest
  /** Files that could not be taken along, in words. */
  warnings: string[]
}

/**
 * Writes database and files into one archive while the product runs, reads the archive back whole, and only then gives
 * it its name.
 * @throws BackupRefused when there is no backup to be had; nothing is left then.
 */
export async function backup({ file, ...source }: Source & { file: string }): Promise<Backup> {
  if (existsSync(file)) {
    throw new BackupRefused(`${file} đã có. Hãy chọn tên khác, hoặc chuyển tệp cũ đi.`)
  }
  const folder = path.dirname(path.resolve(file))
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const staging = await mkdtemp(`${path.resolve(file)}.partial-`)
  try {
    const warnings = await fill(source, staging)
    const archive = path.join(staging, 'archive.zip')
    const { manifest, errors, warnings: lost } = await verifyArchive(archive, staging)
    if (errors.length > 0) {
      throw new BackupRefused(
        `Bản sao lưu vừa ghi đọc lại không đúng, nên không giữ:\n${errors.join('\n')}`,
      )
    }
    await rename(archive, file)
    await flush(folder)
    return { manifest, warnings: [...warnings, ...lost] }
  } catch (error) {
    throw codeOf(error) === 'ENOSPC' ? new BackupRefused(full(folder)) : error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

const full = (folder: string) =>
  `Ổ đĩa của ${folder} hết chỗ nên chưa sao lưu được. Hãy dọn chỗ trống hoặc ghi sang ổ khác.`
