import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { processMark } from '@/process/processMark'

import { filesOf } from '../../tests/helpers/files'
import { fillPlace, smallArchive, smallPlace } from '../../tests/helpers/smallArchive'
import { fileShelf } from './place/fileShelf'
import { journalFile } from './place/journal'
import { restore } from './restore'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-interrupted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => void vi.restoreAllMocks())

let file = ''
beforeAll(async () => {
  ;({ file } = await smallArchive(path.join(folder, 'source')))
})

let number = 0
/** A place with data of its own, other than the archive's. */
async function livedIn() {
  number += 1
  const there = path.join(folder, `lived-in-${number}`)
  const place = smallPlace(there)
  await fillPlace(place)
  writeFileSync(path.join(there, 'media/files/của riêng.pdf'), 'chỉ có ở đây')
  mkdirSync(path.join(there, 'media/pictures/sâu'))
  writeFileSync(path.join(there, 'media/pictures/sâu/hơn.png'), 'sâu')
  return { there, place, media: filesOf(path.join(there, 'media')), all: filesOf(there) }
}

/** The database and the two folders, each moved away and each replaced. */
const MOVES = [1, 2, 3, 4, 5, 6]

/** From the n-th rename on nothing works: once, or as when the process has ended. */
function stopAt(nth: number, isForGood: boolean) {
  const { move, remove } = fileShelf
  let count = 0
  const isOver = () => (isForGood ? count >= nth : count === nth)
  vi.spyOn(fileShelf, 'move').mockImplementation(async (from, to) => {
    count += 1
    if (isOver()) throw new Error('dừng')
    await move(from, to)
  })
  vi.spyOn(fileShelf, 'remove').mockImplementation(async (name) => {
    if (isForGood && isOver()) throw new Error('dừng')
    await remove(name)
  })
}

describe('a restore that fails in the middle', () => {
  it.each(MOVES)('leaves everything as it was: at rename %i', async (nth) => {
    const { there, place, all } = await livedIn()
    stopAt(nth, false)
    await expect(restore({ ...place, file, replace: true })).rejects.toThrow('dừng')
    expect(filesOf(there)).toEqual(all)
    expect(readdirSync(path.join(there, 'media')).sort()).toEqual(['files', 'pictures'])
  })

  it.each(MOVES)('stopped dead, is undone by the next one: at rename %i', async (nth) => {
    const { there, place, all } = await livedIn()
    stopAt(nth, true)
    await expect(restore({ ...place, file, replace: true })).rejects.toThrow(
      'hãy chạy lại npm run restore trước khi mở máy chủ',
    )
    expect(filesOf(path.join(there, 'media'))).toHaveProperty(path.basename(journalFile(place.uploads))) // prettier-ignore
    vi.restoreAllMocks()
    await expect(restore({ ...place, file, replace: false })).rejects.toThrow('với --replace')
    expect(filesOf(there)).toEqual(all)
  })

  it('goes through when nothing fails, and leaves nothing of its own', async () => {
    const { there, place } = await livedIn()
    const move = vi.spyOn(fileShelf, 'move')
    await restore({ ...place, file, replace: true })
    expect(move).toHaveBeenCalledTimes(MOVES.length)
    expect(filesOf(path.join(there, 'media'))).toEqual(filesOf(path.join(folder, 'source/media')))
    expect(readdirSync(path.join(there, 'data'))).toEqual(['t.db'])
  })

  it.each([
    { what: 'is another process’s is left to that one', isIts: true, says: 'đang chạy' },
    // A number that was given again.
    { what: 'was a process’s that is gone is ended', isIts: false, says: 'với --replace' },
  ])('that $what', async ({ isIts, says }) => {
    const { there, place } = await livedIn()
    const mark = await processMark(process.ppid)
    const entry = {
      ...{ id: 'x', kind: 'sqlite', phase: 'swapping', changes: [] },
      ...(isIts ? mark : { ...mark, began: 'long ago' }),
    }
    writeFileSync(journalFile(place.uploads), JSON.stringify(entry))
    await expect(restore({ ...place, file, replace: false })).rejects.toThrow(says)
    const left = isIts ? ['restore-in-progress.json'] : []
    expect(readdirSync(path.join(there, 'media')).sort()).toEqual(['files', 'pictures', ...left])
  })
})
