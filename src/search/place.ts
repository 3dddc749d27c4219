import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'

import { SearchFileError, type SearchThread } from './thread'

/** So many processes may stand beside one folder. */
const MOST_PLACES = 32
const LOCK = 'lock'

/** A process's own files in the folder: whole ones and one that is being made, each numbered after the one before. */
export type Place = { folder: string; base: string }

/**
 * Takes the first place of the folder that no living process holds: `public-1`, `public-2` …. The lock is one of the system on a file of
 * that name, which ends with the process however it ends; the next one finds the files as they were left.
 */
export async function takePlace(
  thread: SearchThread,
  folder: string,
  name: string,
): Promise<Place> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (let number = 1; number <= MOST_PLACES; number += 1) {
    const base = `${name}-${number}`
    try {
      await thread.open(
        LOCK,
        path.join(folder, `${base}.lock`),
        'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;',
      )
      return { folder, base }
    } catch (error) {
      if (!(error instanceof SearchFileError) || !isTaken(error)) throw error
    }
  }
  throw new Error(`${MOST_PLACES} processes search beside ${folder} already`)
}

const isTaken = ({ code, message }: SearchFileError) =>
  /BUSY|LOCKED/.test(code ?? '') || /database is locked/.test(message)

const FILE = /^\.(\d{1,9})\.db(-wal|-shm|-journal)?$/

/** The numbers of the files there are, the newest first. */
export async function numbersOf({ folder, base }: Place): Promise<number[]> {
  const found = (await readdir(folder)).flatMap((name) => {
    const number = name.startsWith(base) ? FILE.exec(name.slice(base.length))?.[1] : undefined
    return number === undefined ? [] : [Number(number)]
  })
  return [...new Set(found)].sort((a, b) => b - a)
}

export const fileOf = ({ folder, base }: Place, number: number): string =>
  path.join(folder, `${base}.${number}.db`)

/** Removes all files but one. Where the system keeps an open file, the next process removes it. */
export async function removeOthers(place: Place, kept: number | null): Promise<void> {
  for (const number of await numbersOf(place)) {
    if (number === kept) continue
    for (const part of ['', '-wal', '-shm', '-journal']) {
      await rm(fileOf(place, number) + part, { force: true }).catch(() => {})
    }
  }
}
