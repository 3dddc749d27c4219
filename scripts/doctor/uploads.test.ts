import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import type { UploadRow } from '@/newsroom/files/fileNames'

import { compareUploads } from './uploads'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
for (const name of ['a.png', 'a-320x213.png', 'b.pdf', '.gitkeep']) {
  writeFileSync(path.join(folder, name), name)
}

const HOUR_MS = 3_600_000
const later = Date.now() + HOUR_MS
const picture: UploadRow = {
  filename: 'a.png',
  sizes: { thumbnail: { filename: 'a-320x213.png' }, card: { filename: null } },
}
const document: UploadRow = { filename: 'b.pdf' }

describe('uploads and their rows', () => {
  it('agree', () => {
    expect(compareUploads(folder, [picture, document], later)).toEqual({
      missing: [],
      ownerless: [],
    })
  })

  it('lack a file that a row or a size of it names', () => {
    const rows = [
      picture,
      document,
      { filename: 'c.png', sizes: { wide: { filename: 'c-1280.png' } } },
    ]
    expect(compareUploads(folder, rows, later).missing).toEqual(['c-1280.png', 'c.png'])
    expect(compareUploads(path.join(folder, 'none'), [document], later).missing).toEqual(['b.pdf'])
  })

  it('have a file that no row names, once nobody can be uploading it any more', () => {
    expect(compareUploads(folder, [picture], later).ownerless).toEqual(['b.pdf'])
    expect(compareUploads(folder, [picture], Date.now()).ownerless).toEqual([])
  })
})
