import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'

import { processMark } from '@/process/processMark'
import type { DatabaseTarget } from '@/settings/databaseTarget'

import { readArchive } from './archive/readArchive'
import { type Destination, withDestination } from './destination'
import { misfits, type Product } from './fits'
import type { Manifest } from './base/manifest'
import { fileShelf } from './place/fileShelf'
import { type Journal, journalFile, writeJournal } from './place/journal'
import { mediaChanges, occupiedMedia, stageMedia } from './place/restoreMedia'
import { type Change, type Shelves, swapIn } from './place/swap'
import { BackupRefused, codeOf, messageOf } from './base/refusal'
import { type Settled, settle } from './settle'
import type { UploadPlace } from './base/uploads'
import { verifyArchive } from './verify'

type Asked = {
  file: string
  target: DatabaseTarget
  uploads: readonly UploadPlace[]
  product: Product
  /** Whether what is there may go. */
  replace: boolean
}

export type Restored = {
  manifest: Manifest
  warnings: string[]
  /** What became of a restore that had been broken off. */
  before: Settled
}

/**
 * Puts an archive's database and files in place of what is there: all of it, or after any failure none. The archive is
 * read whole before anything is written.
 * @throws BackupRefused when it is damaged, of another or a newer product, or the place is not empty or in use.
 */
export async function restore(asked: Asked): Promise<Restored> {
  const uploads = await Promise.all(asked.uploads.map(real))
  const { manifest, errors, warnings } = await verifyArchive(asked.file)
  const faults = [...errors, ...misfits(manifest, misfit(asked))]
  if (faults.length > 0) {
    throw new BackupRefused(`Chưa khôi phục gì, dữ liệu cũ còn nguyên:\n${faults.join('\n')}`)
  }
  return withDestination(asked.target, async (destination) => {
    const shelves = { files: fileShelf, database: destination.shelf }
    const journal = journalFile(uploads)
    const before = await settle(journal, { kind: asked.target.kind, shelves })
    const there = await occupied(destination, uploads)
    if (there.length > 0 && !asked.replace) {
      throw new BackupRefused(
        `Đã có ${there.join(' và ')}. Khôi phục sẽ thay toàn bộ: nếu đúng ý, hãy sao lưu chúng rồi chạy lại với --replace.`,
      )
    }
    await replaceAll({ ...asked, uploads, destination, shelves, journal })
    const left = await settle(journal, { kind: asked.target.kind, shelves }).then(
      () => [],
      (error: unknown) => [`chưa xóa được dữ liệu cũ (${messageOf(error)}). ${AGAIN}`],
    )
    return { manifest, warnings: [...warnings, ...left], before }
  })
}

const misfit = ({ product, target, uploads }: Asked) => ({
  product,
  kind: target.kind,
  uploads: uploads.map(({ collection }) => collection),
})

/** A folder that is a link stays one: what it points to is replaced. */
async function real({ collection, folder }: UploadPlace): Promise<UploadPlace> {
  return { collection, folder: existsSync(folder) ? await realpath(folder) : folder }
}

async function occupied(destination: Destination, uploads: readonly UploadPlace[]) {
  const database = await destination.occupied()
  return [...(database ? [database] : []), ...(await occupiedMedia(uploads))]
}

type Replacing = Asked & { destination: Destination; shelves: Shelves; journal: string }

async function replaceAll(asked: Replacing): Promise<void> {
  const { file, target, uploads, destination, shelves, journal } = asked
  const id = randomBytes(4).toString('hex')
  const archive = await readArchive(file)
  const changes = async () => [
    ...(await destination.changes(id, archive.manifest)),
    ...mediaChanges(id, uploads),
  ]
  const mark = await processMark(process.pid)
  const note = (phase: Journal['phase'], planned: readonly Change[]) =>
    writeJournal(journal, { id, kind: target.kind, phase, ...mark, changes: [...planned] })
  try {
    await note('staging', await changes())
    await destination.stage(id, archive)
    await stageMedia(id, uploads, archive)
    await destination.undisturbed(async () => {
      const planned = await changes()
      await note('swapping', planned)
      await swapIn(planned, shelves)
      await note('committed', planned)
    })
  } catch (error) {
    await settle(journal, { kind: target.kind, shelves }).catch((second: unknown) => {
      throw new BackupRefused(
        `Khôi phục không thành (${messageOf(error)}) và chưa đưa lại được dữ liệu cũ (${messageOf(second)}). Dữ liệu cũ còn đó: hãy chạy lại npm run restore trước khi mở máy chủ.`,
      )
    })
    throw codeOf(error) === 'ENOSPC' ? new BackupRefused(FULL) : error
  } finally {
    archive.close()
  }
}

const AGAIN = 'Lần chạy npm run restore sau sẽ xóa.'

const FULL =
  'Ổ đĩa hết chỗ nên chưa khôi phục gì, dữ liệu cũ còn nguyên. Hãy dọn chỗ trống rồi chạy lại.'
