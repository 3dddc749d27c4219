import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import type { ArchiveReader } from '../archive/readArchive'
import { flush } from '../base/flush'
import { mediaPart, type Part } from '../base/manifest'
import { BackupRefused } from '../base/refusal'
import type { UploadPlace } from '../base/uploads'
import { ensureRoom } from './room'
import type { Change } from './swap'

const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

/** In words, the folders that hold files. */
export async function occupiedMedia(uploads: readonly UploadPlace[]): Promise<string[]> {
  const found: string[] = []
  for (const { folder } of uploads) {
    const names = existsSync(folder) ? await readdir(folder) : []
    const files = names.filter((name) => name !== '.gitkeep')
    if (files.length > 0) found.push(`${files.length} tệp trong ${folder}`)
  }
  return found
}

export function mediaChanges(id: string, uploads: readonly UploadPlace[]): Change[] {
  return uploads.map(({ folder }) => ({
    shelf: 'files',
    name: folder,
    staged: stagedFolder(id, folder),
    old: `${folder}.restore-${id}-old`,
    had: existsSync(folder),
    isNew: true,
  }))
}

const stagedFolder = (id: string, folder: string) => `${folder}.restore-${id}-new`

/** Writes the files of an archive beside the folders they belong in, for their user alone. */
export async function stageMedia(
  id: string,
  uploads: readonly UploadPlace[],
  archive: ArchiveReader,
): Promise<void> {
  for (const { collection, folder } of uploads) {
    const prefix = mediaPart(collection, '')
    const parts = archive.manifest.parts.filter((part) => part.path.startsWith(prefix))
    const staged = stagedFolder(id, folder)
    await mkdir(staged, { recursive: true, mode: PRIVATE_FOLDER })
    await ensureRoom(staged, parts.reduce((sum, { bytes }) => sum + bytes, 0)) // prettier-ignore
    for (const part of parts) await stageFile(archive, part, staged, part.path.slice(prefix.length))
    await flush(staged)
  }
}

async function stageFile(
  archive: ArchiveReader,
  part: Part,
  staged: string,
  name: string,
): Promise<void> {
  const file = path.resolve(staged, name)
  if (!file.startsWith(staged + path.sep)) {
    throw new BackupRefused(`${part.path}: đường dẫn không an toàn.`)
  }
  await mkdir(path.dirname(file), { recursive: true, mode: PRIVATE_FOLDER })
  const out = createWriteStream(file, { flags: 'wx', mode: PRIVATE_FILE })
  await pipeline(archive.read(part), out)
  await flush(file)
}
