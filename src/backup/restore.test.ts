import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import path from 'node:path'

import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { filesOf } from '../../tests/helpers/files'
import { smallArchive, smallPlace } from '../../tests/helpers/smallArchive'
import { MANIFEST, type Manifest } from './base/manifest'
import { restore } from './restore'
import { inspectSqlite } from './sqlite/inspectSqlite'
import { verifyArchive } from './verify'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-restore-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let whole = ''
let bytes = Buffer.alloc(0)
let media: Record<string, string> = {}
beforeAll(async () => {
  const { file } = await smallArchive(path.join(folder, 'source'))
  whole = file
  bytes = readFileSync(file)
  media = filesOf(path.join(folder, 'source/media'))
})

let number = 0

/** A file of these bytes beside an empty place, with what became of restoring it there. */
async function tried(content: Uint8Array) {
  number += 1
  const there = path.join(folder, `place-${number}`)
  const file = path.join(folder, `damaged-${number}.zip`)
  writeFileSync(file, content)
  const said = await restore({ ...smallPlace(there), file, replace: false }).then(
    () => null,
    (error: Error) => error,
  )
  return { said: said?.message ?? null, name: said?.name, isWritten: existsSync(there), file }
}

/** The archive with other parts or another manifest. */
async function altered(
  change: (zip: JSZip, manifest: Manifest) => void | Promise<void>,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes)
  const manifest = JSON.parse((await zip.file(MANIFEST)?.async('string')) ?? '') as Manifest
  await change(zip, manifest)
  zip.file(MANIFEST, JSON.stringify(manifest))
  // JSZip adds the folders above a file.
  for (const { name, dir } of Object.values(zip.files)) if (dir) delete zip.files[name]
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The archive with one byte flipped in the middle of a part's data. */
function flipped(part: string): Buffer {
  const name = Buffer.from(part)
  const header = bytes.indexOf(name)
  const end = bytes.indexOf(Buffer.from('PK\x07\x08', 'latin1'), header)
  const start = header + name.length
  const at = start + Math.floor(((end === -1 ? bytes.length : end) - start) / 2)
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ 0x10, at)
  return copy
}

describe('a whole archive', () => {
  it('restores database and files, for their user alone', async () => {
    const there = path.join(folder, 'whole')
    const place = smallPlace(there)
    const { warnings } = await restore({ ...place, file: whole, replace: false })
    expect(warnings).toEqual([])
    expect(filesOf(path.join(there, 'media'))).toEqual(media)
    expect((await inspectSqlite(place.target.file, place.uploads)).collections).toEqual([
      { name: 'files', rows: 2 },
      { name: 'media', rows: 1 },
      { name: 'payload_migrations', rows: 2 },
    ])
    expect(readdirSync(there).sort()).toEqual(['data', 'media'])
    const modes = ['data/t.db', 'media/files', 'media/files/biên bản.pdf'].map(
      (one) => statSync(path.join(there, one)).mode & 0o777,
    )
    expect(modes).toEqual([0o600, 0o700, 0o600])
    expect(statSync(whole).mode & 0o777).toBe(0o600)
  })
})

describe('a damaged archive is refused in words, and nothing is written', () => {
  it.each([
    ['database/toa-soan.db'],
    ['media/files/biên bản.pdf'],
    ['media/media/a.png'],
    ['media/media/a-720.png'],
    [MANIFEST],
  ])('one flipped byte in %s', async (part) => {
    const { said, isWritten, name } = await tried(flipped(part))
    expect(said).toContain(`${part}: `)
    expect(said).toMatch(/mã SHA-256 không khớp|dữ liệu nén bị hỏng|không đọc được|tổng kiểm tra/)
    expect({ name, isWritten }).toEqual({ name: 'BackupRefused', isWritten: false })
  })

  it.each([0, 1, 21, 1000, 0.5, 0.99])('cut off (%s)', async (length) => {
    const kept = length > 0 && length < 1 ? Math.floor(bytes.length * length) : length
    const { said, isWritten } = await tried(bytes.subarray(0, kept))
    expect(said).toMatch(/không phải bản sao lưu, hoặc đã bị cắt cụt/)
    expect(isWritten).toBe(false)
  })

  it.each(['../x', '../../etc/x', '/etc/x', 'media/files/../../../x', 'media/files/a\\..\\b', 'x'])(
    'a part whose path leads elsewhere: %s',
    async (part) => {
      const name = 'media/files/quite a long name to replace'.slice(0, Math.max(part.length, 13))
      const zip = await altered((one) => void one.file(name, 'x'))
      const forged = Buffer.from(
        zip.toString('latin1').replaceAll(name, part.padEnd(name.length, 'x')),
        'latin1',
      )
      const { said, isWritten } = await tried(forged)
      expect(said).toMatch(/đường dẫn không an toàn.*(“x+”|: .*(x|b)x*\))/)
      expect(isWritten).toBe(false)
    },
  )

  it('a manifest that names such a path', async () => {
    const zip = await altered((_, manifest) => {
      manifest.parts.push({ path: 'media/files/../../x', bytes: 1, sha256: 'a'.repeat(64) })
    })
    const { said, isWritten } = await tried(zip)
    expect(said).toContain('parts.4.path: đường dẫn không an toàn')
    expect(isWritten).toBe(false)
  })

  it('a part that unpacks to more than the manifest says', async () => {
    const zip = await altered((one) => {
      one.file('media/media/a.png', Buffer.alloc(5_000_000))
    })
    expect(zip.length).toBeLessThan(60_000)
    const { said, isWritten } = await tried(zip)
    expect(said).toMatch(/media\/media\/a.png: manifest.json ghi \d+ byte, tệp có 5000000 byte/)
    expect(isWritten).toBe(false)
  })

  it('parts that share their bytes', async () => {
    const zip = await altered((one) => {
      for (const n of ['1', '2']) one.file(`media/files/${n}`, Buffer.from(String(Math.random()).repeat(9999))) // prettier-ignore
    })
    const directory = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    for (let at = directory; at >= 0; at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 4))
      zip.writeUInt32LE(zip.length, at + 20)
    const { said, isWritten } = await tried(zip)
    expect(said).toMatch(/bom nén/)
    expect(isWritten).toBe(false)
  })

  it('more than the disk has room for', async () => {
    const zip = await altered((_, manifest) => {
      for (const part of manifest.parts) if (/^database/.test(part.path)) part.bytes = 2 ** 50
    })
    const { said, isWritten } = await tried(zip)
    expect(said).toMatch(/Cần 1,1 PB ở .* nhưng chỉ còn/)
    expect(isWritten).toBe(false)
  })
})

describe('an archive that does not hold what its manifest says', () => {
  it.each<[string, (zip: JSZip, manifest: Manifest) => void, string]>([
    [
      'a part is missing',
      (zip) => void zip.remove('media/media/a.png'),
      'media/media/a.png: manifest.json có ghi nhưng tệp không có',
    ],
    [
      'a part too many',
      (zip) => void zip.file('media/files/b.pdf', 'x'),
      'media/files/b.pdf: có trong tệp nhưng manifest.json không ghi',
    ],
    [
      'other counts',
      (_, { database }) => void ((database.collections[0] ?? { rows: 0 }).rows = 7),
      'files: bản kê ghi 7 dòng, bản sao lưu có 2 dòng',
    ],
    [
      'a row names a file that is not there',
      (zip, manifest) => {
        zip.remove('media/media/a-720.png')
        Object.assign(manifest, { parts: manifest.parts.filter(({ path: one }) => !/720/.test(one)) }) // prettier-ignore
      },
      'media/media/a-720.png: dòng m1 của media nhắc tới nhưng bản sao lưu không có tệp này',
    ],
    [
      'a newer product',
      (_, { database }) => {
        if (database.kind === 'sqlite') database.migrations.push('3_third')
      },
      'chưa có bước nâng cấp 3_third',
    ],
    ['a newer format', (_, manifest) => Object.assign(manifest, { format: 2 }), 'có định dạng 2'],
    [
      'another kind of database',
      (_, manifest) => Object.assign(manifest, { database: { kind: 'mongodb', collections: [] } }),
      'là của MongoDB, còn DATABASE_URI đang trỏ tới SQLite',
    ],
    [
      'files the product has no place for',
      (_, manifest) => void manifest.uploads.push('scans'),
      'có tệp của scans',
    ],
  ])('%s', async (_, change, sentence) => {
    const { said, isWritten } = await tried(await altered(change))
    expect(said).toContain(sentence)
    expect(isWritten).toBe(false)
  })

  it('a database that SQLite finds at fault, though its checksum is right', async () => {
    const { createHash } = await import('node:crypto')
    const zip = await altered(async (one, manifest) => {
      const part = manifest.parts.find(({ path: name }) => /^database/.test(name))
      const database = await one.file(part?.path ?? '')?.async('nodebuffer')
      if (!part || !database) throw new Error('no database')
      database.fill(0x55, 4096, 8192)
      one.file(part.path, database)
      part.sha256 = createHash('sha256').update(database).digest('hex')
    })
    const { said, isWritten } = await tried(zip)
    expect(said).toContain('database/toa-soan.db: SQLite báo lỗi toàn vẹn')
    expect(isWritten).toBe(false)
  })

  it('all that is wrong is said at once', async () => {
    const zip = await altered((one) => {
      one.file('media/media/a.png', 'x'.repeat(2500))
      one.file('media/files/biên bản.pdf', 'y')
    })
    const { file } = await tried(zip)
    const { errors } = await verifyArchive(file)
    expect(errors.filter((said) => said.startsWith('media/media/a.png'))).not.toEqual([])
    expect(errors.filter((said) => said.startsWith('media/files/biên bản.pdf'))).not.toEqual([])
  })
})
