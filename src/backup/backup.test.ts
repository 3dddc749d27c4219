import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'

import { filesOf, sha256 } from '../../tests/helpers/files'
import { execute, fillPlace, smallPlace, type SmallPlace } from '../../tests/helpers/smallArchive'
import { readArchive } from './archive/readArchive'
import { backup } from './backup'
import * as media from './place/media'
import { restore } from './restore'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => void vi.restoreAllMocks())

let number = 0
async function place(): Promise<{ there: string; place: SmallPlace; file: string }> {
  number += 1
  const there = path.join(folder, String(number))
  const made = smallPlace(there)
  await fillPlace(made)
  return { there, place: made, file: path.join(there, 'b.zip') }
}

describe('files that change while they are copied', () => {
  it('a row that is deleted with its file meanwhile is not in the backup, and nothing is missing', async () => {
    const { place: here, file } = await place()
    const picture = path.join(here.uploads[1]?.folder ?? '', 'a.png')
    duringFirst('filesIn', async () => {
      await execute(here.target.file, ['DELETE FROM media'])
      await rm(picture)
    })
    const { manifest, warnings } = await backup({ ...here, file })
    expect({ lost: manifest.lost, warnings }).toEqual({ lost: [], warnings: [] })
    expect(manifest.database.collections).toContainEqual({ name: 'media', rows: 0 })
  })

  it.each(['before', 'after'] as const)(
    'a name that is given again has the file of the row that has it (%s it was copied)',
    async (when) => {
      const { place: here, file, there } = await place()
      const picture = path.join(here.uploads[1]?.folder ?? '', 'a.png')
      const again = async () => {
        await execute(here.target.file, ["UPDATE media SET id = 'm2' WHERE id = 'm1'"])
        await rm(picture)
        await writeFile(picture, 'ảnh khác')
        if (when === 'after') await rm(path.join(here.uploads[1]?.folder ?? '', 'a-720.png'))
        if (when === 'after') await execute(here.target.file, ['UPDATE media SET sizes_card_filename = NULL']) // prettier-ignore
      }
      if (when === 'before') duringFirst('filesIn', again)
      else afterCopyOf('a.png', again)
      const { manifest } = await backup({ ...here, file })
      const part = manifest.parts.find((one) => one.path === 'media/media/a.png')
      expect(part?.sha256).toBe(sha256(Buffer.from('ảnh khác')))
      const fresh = smallPlace(path.join(there, 'fresh'))
      await restore({ ...fresh, file, replace: false })
      expect(filesOf(fresh.uploads[1]?.folder ?? '')).toMatchObject({
        'a.png': sha256(Buffer.from('ảnh khác')),
      })
    },
  )

  it('a file that was missing before is named, and does not keep the rest from being restored', async () => {
    const { place: here, file, there } = await place()
    rmSync(path.join(here.uploads[0]?.folder ?? '', 'biên bản.pdf'))
    const { manifest, warnings } = await backup({ ...here, file })
    expect(manifest.lost).toEqual([{ collection: 'files', id: 'f1', file: 'biên bản.pdf' }])
    expect(warnings).toEqual([
      'media/files/biên bản.pdf: dòng f1 của files nhắc tới nhưng lúc sao lưu đã không có tệp.',
    ])
    const fresh = smallPlace(path.join(there, 'fresh'))
    expect(await restore({ ...fresh, file, replace: false })).toMatchObject({ warnings })
  })

  it('what is no file is named, and a link to a file is taken along as one', async () => {
    const { place: here, file } = await place()
    const [files = ''] = here.uploads.map((one) => one.folder)
    symlinkSync(path.join(files, 'biên bản.pdf'), path.join(files, 'liên kết.pdf'))
    symlinkSync(path.join(files, 'không có'), path.join(files, 'hỏng.pdf'))
    writeFileSync(path.join(files, 'a\\b.pdf'), 'x')
    const { manifest, warnings } = await backup({ ...here, file })
    expect(manifest.parts.map((one) => one.path)).toContain('media/files/liên kết.pdf')
    expect(warnings).toEqual([
      expect.stringMatching(/a\\b.pdf: tên tệp lạ/),
      expect.stringMatching(/hỏng.pdf: vừa biến mất hoặc không đọc được/),
    ])
  })
})

describe('a copy that is stable', () => {
  it('of a file that is written all the time there is none', async () => {
    const source = path.join(folder, 'busy')
    writeFileSync(source, 'x')
    let written = 'x'
    const whileWritten: typeof copyFile = async (from, to, mode) => {
      await copyFile(from, to, mode)
      written += 'x'
      await writeFile(source, written)
    }
    const copy = path.join(folder, 'copy')
    const found = await media.copyStable(source, copy, whileWritten)
    expect(found).toBe(`${source}: bị ghi liên tục trong lúc chép.`)
    expect(existsSync(copy)).toBe(false)
    expect(await media.copyStable(source, copy)).toMatchObject({ mark: expect.any(String) })
  })

  it('of a file that is gone there is none', async () => {
    const source = path.join(folder, 'gone')
    expect(await media.copyStable(source, path.join(folder, 'copy'))).toBe(
      `${source}: bị xóa trong lúc chép.`,
    )
  })
})

describe('a backup that can not be made', () => {
  it('of another file, or of none, is refused in words and leaves nothing', async () => {
    const { place: here, there, file } = await place()
    const none = { ...here.target, file: path.join(there, 'none.db') }
    await expect(backup({ ...here, target: none, file })).rejects.toThrow('Không có cơ sở dữ liệu')
    writeFileSync(none.file, 'no database at all'.repeat(100))
    await expect(backup({ ...here, target: none, file })).rejects.toThrow('đã hỏng nên không sao')
    rmSync(none.file)
    await execute(none.file, ['CREATE TABLE t (id TEXT)'])
    await expect(backup({ ...here, target: none, file })).rejects.toThrow('không phải cơ sở dữ')
    expect(readdirSync(there).filter((name) => /zip|partial/.test(name))).toEqual([])
  })

  it('never writes over another', async () => {
    const { place: here, file } = await place()
    writeFileSync(file, 'kept')
    await expect(backup({ ...here, file })).rejects.toThrow('đã có')
  })

  it('has files only in its own archive', async () => {
    const { place: here, file } = await place()
    await backup({ ...here, file })
    const archive = await readArchive(file)
    archive.close()
    expect(archive.problems).toEqual([])
    expect(archive.manifest.takenAt).toMatch(/^\d{4}-.*\+07:00\[Asia\/Ho_Chi_Minh\]$/)
  })
})

/** Runs something once, as the files begin to be listed: after the database was read. */
function duringFirst(name: 'filesIn', run: () => Promise<void>) {
  const real = media[name]
  vi.spyOn(media, name).mockImplementationOnce(async (one) => {
    await run()
    return real(one)
  })
}

/** Runs something once, after a file was copied. */
function afterCopyOf(name: string, run: () => Promise<void>) {
  const real = media.copyStable
  let isDone = false
  vi.spyOn(media, 'copyStable').mockImplementation(async (source, copy) => {
    const stamp = await real(source, copy)
    if (!isDone && source.endsWith(name)) {
      isDone = true
      await run()
    }
    return stamp
  })
}
