import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { databaseTarget } from '@/settings/databaseTarget'

import { checkPlaces } from './checkPlaces'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-places-'))
const at = (...names: string[]) => path.join(folder, ...names)
afterAll(() => {
  chmodSync(at('closed'), 0o700)
  rmSync(folder, { recursive: true, force: true })
})

mkdirSync(at('build'))
mkdirSync(at('closed'), { mode: 0o500 })
writeFileSync(at('build', 'BUILD_ID'), 'x')
writeFileSync(at('garbage'), 'không phải cơ sở dữ liệu')

const sqlite = (...parts: string[]) => databaseTarget(`file:${at(...parts)}`)

const well = { media: at('media'), build: at('build'), database: sqlite('data', 't.db') }

it('a machine as it should be has nothing against it', () => {
  expect(checkPlaces(well)).toEqual([])
  expect(
    checkPlaces({ ...well, database: databaseTarget('mongodb://h/t?replicaSet=rs0') }),
  ).toEqual([])
})

it.each([
  ['no build', { build: at('elsewhere') }, /Chưa có bản dựng.*npm run build/],
  ['a database that is none', { database: sqlite('garbage') }, /garbage không phải là/],
  ['a database in what is no folder', { database: sqlite('garbage', 't.db') }, /garbage/],
  ['uploads in what is no folder', { media: at('garbage', 'media') }, /Không ghi được.*media/],
])('%s is told in one sentence', (_, part, words) => {
  expect(checkPlaces({ ...well, ...part })).toEqual([expect.stringMatching(words)])
})

// Nothing is closed to root.
it.skipIf(process.getuid?.() === 0)('folders that can’t be written are each told', () => {
  const database = sqlite('closed', 't.db')
  expect(checkPlaces({ ...well, media: at('closed'), database })).toHaveLength(2)
})
