import fc from 'fast-check'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'

import { docx, img, p, r, tbl, tc, tr } from '../../../tests/helpers/word'
import { FileRefused } from '../spreadsheet/fileRefused'
import { readWord } from './readWord'

const read = (bytes: Uint8Array) =>
  readWord(bytes, { name: 'x.docx', converts: true, tables: true })
/** Read, or refused in words; anything else fails. */
const outcome = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => {
      if (!(error instanceof FileRefused)) throw error
      return error.why
    },
  )

describe('any file that is chosen as Word', () => {
  let whole: Buffer
  beforeAll(async () => {
    whole = await docx({
      body:
        p('Tên') +
        p('a', { list: [1, 0] }) +
        tbl(tr(tc('x', { merge: 'restart' }), tc('y'))) +
        p(img('rP')),
      pictures: { rP: Buffer.from('no picture') },
    })
    expect(await outcome(whole)).toBe('read')
  })

  it('is read or refused, whatever bytes it has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await outcome(bytes)).not.toBe('read')
        expect(await outcome(Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]))).not.toBe(
          'read',
        )
      }),
      { numRuns: 100 },
    )
  })

  it('is read or refused when it is cut, or some of its bytes are others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        async (cut, changes) => {
          expect(await outcome(whole.subarray(0, cut % whole.length))).not.toBe('read')
          const other = Buffer.from(whole)
          for (const [at, byte] of changes) other[at % other.length] = byte
          expect(await outcome(other)).toMatch(/^(read|kind|password|damaged|tooLarge)$/)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each<[string, string]>([
    ['no XML', 'damaged'],
    ['<a/>', 'damaged'],
    ['', 'damaged'],
    [`<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`, 'damaged'],
  ])('is refused with %j as its document', async (document, why) => {
    const zip = await JSZip.loadAsync(whole)
    zip.file('word/document.xml', document)
    expect(await outcome(await zip.generateAsync({ type: 'uint8array' }))).toBe(why)
  })

  it('is refused when it is nested beyond all measure, or unpacks to too much', async () => {
    const deep = 20_000
    const nested = await docx({ body: '<w:sdt><w:sdtContent>'.repeat(deep) + p('x') + '</w:sdtContent></w:sdt>'.repeat(deep) }) // prettier-ignore
    expect(await outcome(nested)).toBe('damaged')
    const long = await docx({ body: p(r('a'.repeat(13 * 1024 * 1024))) })
    expect(await outcome(long)).toBe('tooLarge')
  })

  it('has a style that stands on itself, and a footnote that refers to itself', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="A"/></w:style>'
    const mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const loop = await docx({ body: p('Tên') + p(r('x') + mark, { style: 'A' }), styles, footnotes: { 1: p(r('y') + mark) } }) // prettier-ignore
    const { blocks } = await read(loop)
    expect(blocks.at(-1)?.children?.length).toBe(1)
  })
})
