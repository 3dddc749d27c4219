import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createClient } from '@libsql/client'
import { afterAll, expect, it } from 'vitest'

import { checkSqliteFile, refuseNewer } from './sqliteFile'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => path.join(folder, name)

it('a file that is not there yet, is empty, or is a database is taken', async () => {
  writeFileSync(at('empty.db'), '')
  await createClient({ url: `file:${at('real.db')}` }).execute('CREATE TABLE t (x)')
  for (const name of ['new/deep/t.db', 'empty.db', 'real.db']) {
    expect(() => checkSqliteFile(at(name)), name).not.toThrow()
  }
  expect(existsSync(at('new/deep'))).toBe(true)
})

it('anything else is refused by its name', () => {
  writeFileSync(at('text.db'), 'Kính gửi')
  for (const name of ['text.db', '.']) {
    expect(() => checkSqliteFile(at(name)), name).toThrow('không phải là cơ sở dữ liệu SQLite')
  }
  expect(() => checkSqliteFile(at('text.db/t.db'))).toThrow(
    `Không tạo được thư mục ${at('text.db')}`,
  )
})

it('a database of a newer version is not touched', () => {
  expect(() => refuseNewer(['a', 'b'], ['a', 'b', 'c'])).not.toThrow()
  expect(() => refuseNewer(['a', 'z'], ['a'])).toThrow(/mới hơn \(z\)/)
})
