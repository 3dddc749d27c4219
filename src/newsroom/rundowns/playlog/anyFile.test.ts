import { once } from 'node:events'
import { createDeflateRaw } from 'node:zlib'

import fc from 'fast-check'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'

import { number, row, text, workbookBytes, workbookZip } from '../../../../tests/helpers/workbook'
import { NewsroomError } from '../../words/failure'
import { readPlaylog, readPlaylogFile } from './readPlaylog'
import { readImport } from '../exchange/readImport'

const ON_AIR = Date.parse('2026-11-27T23:45:00+07:00')
const MB = 1024 * 1024
const SHEET = {
  rows:
    row(1, text('A1', 'Mục'), text('B1', 'Thời lượng'), text('C1', 'Giờ cố định')) +
    row(
      2,
      text('A2', 'Tin'),
      number('B2', 0.002, 1),
      '<c r="C2" s="3"><f>NOW()</f><v>0.5</v></c>',
    ) +
    row(3, '<c r="A3" t="s"><v>0</v></c>', '<c r="B3" t="e"><v>#N/A</v></c>'),
  behind: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
}
const SHARED = '<si><t>Bài &#7909;</t></si>'

const bytesOf = (...parts: (number[] | string)[]): ArrayBuffer =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
    ),
  ).buffer
const utf16 = (words: string): number[] => [...Buffer.from(words, 'utf16le')]
const zipOf = (parts: Record<string, string>): Promise<ArrayBuffer> => {
  const zip = new JSZip()
  for (const [name, body] of Object.entries(parts)) zip.file(name, body)
  return zip.generateAsync({ type: 'arraybuffer' })
}
const CFB = [0xd0, 0xcf, 0x11, 0xe0]

describe('a file that is no table of ours', () => {
  it.each<[string, () => ArrayBuffer | Promise<ArrayBuffer>, RegExp]>([
    ['an old workbook', () => bytesOf(CFB, utf16('Workbook')), /Excel đời cũ \(\.xls\)/],
    ['one with a password', () => bytesOf(CFB, utf16('EncryptedPackage')), /có mật khẩu/],
    ['an old letter', () => bytesOf(CFB, utf16('WordDocument')), /Word đời cũ/],
    ['a PDF', () => bytesOf('%PDF-1.7'), /tệp PDF/],
    ['a picture', () => bytesOf([0x89, 0x50, 0x4e, 0x47]), /ảnh PNG/],
    ['a web page called .xls', () => bytesOf('<html><table>'), /trang web/],
    ['a letter', () => zipOf({ 'word/document.xml': '' }), /Word \(\.docx\)/],
    ['a binary workbook', () => zipOf({ 'xl/workbook.bin': '' }), /\.xlsb/],
    ['a sheet of LibreOffice', () => zipOf({ 'content.xml': '', mimetype: '' }), /\.ods/],
    ['pictures in a zip', () => zipOf({ 'a.jpg': '' }), /nén ZIP/],
    ['a zip without anything', () => zipOf({}), /nén ZIP/],
    ['bytes that are no text', () => bytesOf([1, 0, 2, 0, 3]), /Không đọc được tệp/],
    [
      'a workbook of definitions',
      () => workbookBytes([{ rows: '<!DOCTYPE a>' }]),
      /Không đọc được tệp/,
    ],
    [
      'two parts of one name',
      () => workbookBytes([SHEET], { parts: { 'XL/WORKBOOK.XML': '' } }),
      /Không đọc được tệp/,
    ],
    [
      'a row below the last one',
      () => workbookBytes([{ rows: row(2_000_000, text('A2000000', 'a')) }]),
      /Không đọc được tệp/,
    ],
    [
      'thousands of parts',
      () => zipOf(Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`${at}`, '']))),
      /quá lớn khi mở ra/,
    ],
  ])('%s is refused with its name', async (_, file, words) => {
    const refusal = readImport(await file(), ON_AIR)
    await expect(refusal).rejects.toThrow(words)
    await expect(refusal).rejects.toBeInstanceOf(NewsroomError)
  })

  it('a text of Excel in UTF-16 is read', async () => {
    const file = bytesOf([0xff, 0xfe], utf16('Mục\tThời lượng\r\nTin\t1:30\r\n'))
    expect((await readImport(file, ON_AIR)).rows).toMatchObject([
      { fields: { title: 'Tin', seconds: 90 } },
    ])
  })
})

describe('a zip that lies about its size', () => {
  let stream: Buffer
  beforeAll(async () => {
    const deflate = createDeflateRaw({ level: 9 })
    const chunks: Buffer[] = []
    deflate.on('data', (chunk: Buffer) => chunks.push(chunk))
    for (let written = 0; written < 300; written += 1) {
      if (!deflate.write(Buffer.alloc(MB, ' '))) await once(deflate, 'drain')
    }
    deflate.end()
    await once(deflate, 'end')
    stream = Buffer.concat(chunks)
    // 300 MB take seconds, on a machine that is busy more.
  }, 120_000)

  it.each([
    ['a sheet that claims little', 'xl/worksheets/sheet1.xml', 500],
    ['a sheet that says so', 'xl/worksheets/sheet1.xml', 300 * MB],
    ['a sheet that claims just below what is allowed', 'xl/worksheets/sheet1.xml', 79 * MB],
  ])('%s is refused while memory stays small', async (_, name, claims) => {
    const file = zipWith(name, stream, claims)
    expect(file.byteLength).toBeLessThan(MB)
    const before = process.resourceUsage().maxRSS
    await expect(readImport(file, ON_AIR)).rejects.toThrow(/quá lớn khi mở ra|Không đọc được tệp/)
    const grown = (process.resourceUsage().maxRSS - before) / 1024
    expect(grown).toBeLessThan(150)
  })
})

/** A zip of a workbook's name and one part whose directory claims a size of its own. */
function zipWith(name: string, deflated: Buffer, claims: number): ArrayBuffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  const add = (part: string, packed: Buffer, size: number) => {
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(size, 22)
    head.writeUInt16LE(part.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(at, 42)
    locals.push(head, Buffer.from(part), packed)
    directory.push(entry, Buffer.from(part))
    at += 30 + part.length + packed.length
  }
  add('xl/workbook.xml', Buffer.from([3, 0]), 0)
  add(name, deflated, claims)
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(2, 8)
  end.writeUInt16LE(2, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, table, end])).buffer
}

/** A change at a place (a share of the whole): bytes put in for others. */
const change = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  out: fc.nat({ max: 40 }),
  put: fc.uint8Array({ maxLength: 8 }),
})
type Change = { place: number; out: number; put: Uint8Array }

function changed(file: Uint8Array, changes: readonly Change[]): ArrayBuffer {
  const bytes = changes.reduce((before: Uint8Array, { place, out, put }) => {
    const at = Math.floor(place * before.length)
    return Buffer.concat([before.subarray(0, at), put, before.subarray(at + out)])
  }, file)
  return new Uint8Array(bytes).buffer
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 })

/** Rows, or a refusal in words; anything else is thrown on. */
async function rowsOrWords(file: ArrayBuffer): Promise<void> {
  const read = await readImport(file, ON_AIR).catch((error: unknown) => {
    if (error instanceof NewsroomError) return null
    throw error
  })
  for (const { fields } of read?.rows ?? []) {
    for (const value of [fields.start, fields.until, fields.seconds]) {
      if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true)
    }
  }
}

describe('whatever bytes a file has, it ends in rows or in words', () => {
  const CSV = 'Mục;Thời lượng;Giờ cố định\r\n"Một ""cửa""";1:30;23:50\r\nBài;;28/11/2026 00:05\r\n'
  const JSON_TEXT =
    '{"entries":[{"id":"a","title":"Tin","seconds":90,"start":"2026-11-27T16:50:00Z","script":null}]}'

  it('any bytes', async () => {
    const begin = fc.constantFrom('', 'PK\x03\x04', 'Mục,', '{"entries":[', '\uFEFF')
    await fc.assert(
      fc.asyncProperty(begin, fc.uint8Array({ maxLength: 200 }), (first, rest) =>
        rowsOrWords(bytesOf(first, [...rest])),
      ),
      { numRuns: 1000 },
    )
  })

  it('any change of a CSV or JSON file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(CSV, JSON_TEXT), changes, (file, all) =>
        rowsOrWords(changed(Buffer.from(file), all)),
      ),
      { numRuns: 2000 },
    )
  })

  it('any change of a workbook, and of its parts inside the zip', async () => {
    const whole = new Uint8Array(await workbookBytes([SHEET], { shared: SHARED }))
    const names = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels'] // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(null, ...names), changes, async (name, all) => {
        if (name === null) return rowsOrWords(changed(whole, all))
        const zip = workbookZip([SHEET], { shared: SHARED })
        const part = await zip.file(name)?.async('uint8array')
        zip.file(name, changed(part ?? new Uint8Array(), all))
        await rowsOrWords(await zip.generateAsync({ type: 'arraybuffer' }))
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  it('any change of a playout log in a workbook', async () => {
    const heads = row(1, text('A1', 'Tên'), text('B1', 'Bắt đầu'), text('C1', 'Thời lượng'))
    const rows = heads + row(2, text('A2', 'Tin'), number('B2', 46_353.99, 5), number('C2', 0.002, 1)) // prettier-ignore
    const zip = (part?: ArrayBuffer) => {
      const made = workbookZip([{ rows }])
      if (part) made.file('xl/worksheets/sheet1.xml', part)
      return made.generateAsync({ type: 'uint8array' })
    }
    const whole = await zip()
    const sheet = await workbookZip([{ rows }]).file('xl/worksheets/sheet1.xml')?.async('uint8array') // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.boolean(), changes, async (isInside, all) => {
        const file = isInside
          ? await zip(changed(sheet ?? whole, all))
          : new Uint8Array(changed(whole, all))
        const read = await readPlaylogFile(file, ON_AIR).catch((error: unknown) => {
          if (error instanceof NewsroomError) return { lines: [] }
          throw error
        })
        for (const { startedAt, endedAt } of read.lines) expect(endedAt >= startedAt).toBe(true)
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  it('any change of a playout log', () => {
    const LOG =
      'Tên;Bắt đầu;Kết thúc\r\n"Tin ""một""";23:50:05:12;23:53:15\r\nBài;28/11/2026 00:01;\r\n'
    fc.assert(
      fc.property(changes, (all) => {
        const { lines } = readPlaylog(
          new TextDecoder().decode(changed(Buffer.from(LOG), all)),
          ON_AIR,
        )
        for (const { startedAt, endedAt } of lines) expect(endedAt >= startedAt).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
