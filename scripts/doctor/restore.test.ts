import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { journalFile } from '@/backup/place/journal'
import { unfinishedRestore } from '@/backup/unfinished'

import { checkRestore } from './restore'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-unfinished-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const uploads = [{ collection: 'files', folder: path.join(folder, 'files') }]
const entry = { id: 'x', kind: 'sqlite', pid: process.pid, changes: [] }
const journal = (text: string) => writeFileSync(journalFile(uploads), text)

it('a restore that was broken off is told, and whether anything may be opened', async () => {
  expect(await unfinishedRestore(uploads)).toBeNull()
  journal(JSON.stringify({ ...entry, phase: 'swapping' }))
  expect(await unfinishedRestore(uploads)).toMatchObject({
    blocks: true,
    sentence: expect.stringContaining('nửa cũ nửa mới'),
  })
  journal(JSON.stringify({ ...entry, phase: 'committed' }))
  expect(await unfinishedRestore(uploads)).toMatchObject({ blocks: false })
  journal('{')
  await expect(unfinishedRestore(uploads)).rejects.toThrow('không đọc được')
  expect(await checkRestore(uploads)).toEqual([
    { level: 'error', message: expect.stringContaining('không đọc được') },
  ])
})
