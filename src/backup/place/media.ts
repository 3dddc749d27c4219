import { constants } from 'node:fs'
import { copyFile, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { isPartPath, mediaPart } from '../base/manifest'
import { codeOf, messageOf } from '../base/refusal'
import type { UploadPlace } from '../base/uploads'

const TRIES = 5
const PAUSE_MS = 200

export type MediaFile = { collection: string; file: string; source: string; part: string }

/** The files of a folder and below, and in words what can't be taken along. */
export async function filesIn({
  collection,
  folder,
}: UploadPlace): Promise<{ files: MediaFile[]; skipped: string[] }> {
  const files: MediaFile[] = []
  const skipped: string[] = []
  const walk = async (steps: string[]) => {
    for (const name of (await namesIn(path.join(folder, ...steps))).sort()) {
      const source = path.join(folder, ...steps, name)
      const file = [...steps, name].join('/')
      const found = await stat(source).catch(() => null)
      if (found?.isDirectory()) await walk([...steps, name])
      else if (!found) skipped.push(`${source}: vừa biến mất hoặc không đọc được.`)
      else if (!found.isFile()) skipped.push(`${source}: không phải tệp thường.`)
      else if (!isPartPath(mediaPart(collection, file))) skipped.push(`${source}: tên tệp lạ.`)
      else files.push({ collection, file, source, part: mediaPart(collection, file) })
    }
  }
  await walk([])
  return { files, skipped }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
}

/** A file at one time: `mark` changes whenever it is written, replaced or cut. */
export type Stamp = { mark: string; changedAt: number }

/**
 * Copies a file that others may write or remove meanwhile: the copy is the file as it stood for the whole time of
 * copying. In words, why there is none.
 */
export async function copyStable(
  source: string,
  copy: string,
  copyOnce = copyFile,
): Promise<Stamp | string> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      const before = await stampOf(source)
      await copyOnce(source, copy, constants.COPYFILE_FICLONE)
      if (before.mark === (await stampOf(source)).mark) return before
    } catch (error) {
      if (codeOf(error) === 'ENOSPC') throw error
      await rm(copy, { force: true })
      return codeOf(error) === 'ENOENT'
        ? `${source}: bị xóa trong lúc chép.`
        : `${source}: không đọc được (${messageOf(error)}).`
    }
    await rm(copy, { force: true })
    await pause(PAUSE_MS * attempt)
  }
  return `${source}: bị ghi liên tục trong lúc chép.`
}

/** @throws when the file is gone. */
export async function stampOf(file: string): Promise<Stamp> {
  const { ino, size, mtimeNs, ctimeNs, ctimeMs } = await stat(file, { bigint: true })
  return { mark: [ino, size, mtimeNs, ctimeNs].join(':'), changedAt: Number(ctimeMs) }
}
