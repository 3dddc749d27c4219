import { describe, expect, it } from 'vitest'

import { ConfigurationError } from '@/settings/configurationError'
import { whyNotOpened } from './whyNotOpened'

const SQLITE = 'file:/srv/t.db'
const MONGODB = 'mongodb://lan:mat-khau@h:27017/n?replicaSet=rs0'
const coded = (code: string) => Object.assign(new Error('x'), { code })

describe('why a database could not be opened', () => {
  it.each<[string, string, unknown, RegExp]>([
    [
      'garbage',
      SQLITE,
      new Error('cannot connect to SQLite: SQLITE_NOTADB: file'),
      /không phải là/,
    ],
    ['a damaged file', SQLITE, new Error('x', { cause: coded('SQLITE_CORRUPT') }), /đã hỏng/],
    ['a file for reading', SQLITE, coded('SQLITE_READONLY'), /chỉ cho đọc/],
    ['a file that is held', SQLITE, coded('SQLITE_BUSY'), /chương trình khác giữ/],
    [
      'a folder in its place',
      SQLITE,
      new Error('SQLITE_CANTOPEN: unable to open'),
      /Không mở được/,
    ],
    ['no permission', SQLITE, coded('EACCES'), /quyền/],
    ['a full disk', SQLITE, coded('SQLITE_FULL'), /đầy/],
    ['a wrong password', MONGODB, new Error('cannot connect: Authentication failed.'), /mật khẩu/],
    ['an odd address', MONGODB, new Error('cannot connect: Invalid scheme'), /không đọc được/],
    [
      'no replica set',
      MONGODB,
      new Error('cannot connect to MongoDB. Details: Server selection timed out after 10000 ms'),
      /rs\.initiate\(\)/,
    ],
    ['nobody there', MONGODB, new Error('cannot connect to MongoDB'), /Không kết nối được/],
  ])('%s is a sentence that says what to do', (_, uri, problem, words) => {
    const why = whyNotOpened(problem, uri)
    expect(why).toBeInstanceOf(ConfigurationError)
    expect(why?.message).toMatch(words)
    expect(why?.message).toMatch(/Hãy|Ví dụ/)
  })

  it('names neither user nor password', () => {
    const said = `Error: cannot connect to MongoDB. Details: getaddrinfo ENOTFOUND ${MONGODB}`
    const words = whyNotOpened(new Error(said), MONGODB)?.message
    expect(words).toContain('ENOTFOUND')
    expect(words).not.toMatch(/lan|mat-khau/)
  })

  it('a setting that says itself what is wrong stays as it is, a fault of ours is none', () => {
    const setting = new ConfigurationError('PAYLOAD_SECRET thiếu.')
    expect(whyNotOpened(setting, SQLITE)).toBe(setting)
    expect(whyNotOpened(new TypeError('x is not a function'), SQLITE)).toBeNull()
  })
})
