import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { closeDatabaseFiles, closeFolder, keepFilesPrivate } from './privateFiles'

describe.skipIf(process.platform === 'win32')('files of the product are its user’s alone', () => {
  let folder: string
  const before = process.umask()
  const at = (name: string) => path.join(folder, name)
  const modeOf = (name: string) => (statSync(at(name)).mode & 0o777).toString(8)

  beforeEach(() => {
    process.umask(0o022)
    folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-modes-'))
  })
  afterEach(() => {
    process.umask(before)
    rmSync(folder, { recursive: true, force: true })
  })

  it('from the moment they are made', () => {
    keepFilesPrivate()
    mkdirSync(at('media/files'), { recursive: true })
    writeFileSync(at('media/files/a.pdf'), 'x')
    expect(['media', 'media/files', 'media/files/a.pdf'].map(modeOf)).toEqual(['700', '700', '600'])
  })

  it('the database and what lies beside it, where it was made before', () => {
    for (const name of ['t.db', 't.db-wal', 'other.txt']) writeFileSync(at(name), 'x')
    chmodSync(at('t.db-wal'), 0o666)
    closeDatabaseFiles(at('t.db'))
    expect(['t.db', 't.db-wal', 'other.txt'].map(modeOf)).toEqual(['600', '600', '644'])
  })

  it('a folder with all that is in it, but nothing that is only linked there', async () => {
    mkdirSync(at('media/files'), { recursive: true })
    for (const name of ['media/.keep', 'media/files/a.pdf', 'outside.txt'])
      writeFileSync(at(name), 'x')
    symlinkSync(at('outside.txt'), at('media/link'))
    await closeFolder(at('media'))
    expect(['media', 'media/files', 'media/.keep', 'media/files/a.pdf'].map(modeOf)).toEqual([
      '700',
      '700',
      '600',
      '600',
    ])
    expect(modeOf('outside.txt')).toBe('644')
    await closeFolder(at('nowhere'))
  })
})
