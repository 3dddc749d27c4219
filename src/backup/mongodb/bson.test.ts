import fc from 'fast-check'
import { BSON } from 'mongodb'
import { describe, expect, it } from 'vitest'

import { documentsOf, exactDocument, inspectDocuments } from './bson'

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0
  for (let i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const all = async <T>(source: AsyncIterable<T>) => {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}

const packed = (documents: object[]) => Buffer.concat(documents.map((one) => BSON.serialize(one)))

describe('a part of documents', () => {
  it('is read alike however its bytes come', async () => {
    const documents = fc.array(fc.record({ n: fc.integer(), text: fc.string() }), { maxLength: 20 })
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(documents, sizes, async (rows, pieces) => {
        const found = await all(documentsOf(inPieces(packed(rows), pieces), 'p'))
        expect(found.map((one) => BSON.deserialize(one))).toEqual(rows)
      }),
    )
  })

  it('keeps the type of every number', () => {
    const bytes = BSON.serialize({
      int: new BSON.Int32(1),
      long: BSON.Long.fromNumber(1),
      double: new BSON.Double(1),
      at: new Date(0),
      id: new BSON.ObjectId(),
    })
    expect(Buffer.from(BSON.serialize(exactDocument(bytes, 'p')))).toEqual(Buffer.from(bytes))
  })

  it.each([
    ['cut off', packed([{ a: 1 }, { b: 2 }]).subarray(0, -3), 'p: dòng cuối bị cắt cụt'],
    [
      'of an absurd length',
      Buffer.from([255, 255, 255, 127, 0, 0]),
      'p: có một dòng dài 2147483647 byte',
    ],
    ['shorter than any', Buffer.from([0, 0, 0, 0, 0, 0]), 'p: có một dòng dài 0 byte'],
    [
      'of nonsense',
      Buffer.from([12, 0, 0, 0, 99, 97, 0, 0, 0, 0, 0, 0]),
      'p: có một dòng không đọc được',
    ],
  ])('%s is refused', async (_, bytes, sentence) => {
    const inspected = inspectDocuments(inPieces(bytes, [7]), { part: 'p', collection: 'c', isUpload: false }) // prettier-ignore
    await expect(inspected).rejects.toThrow(sentence)
  })

  it('names the files of its rows, and those of other sizes', async () => {
    const rows = [
      {
        _id: 'a',
        filename: 'a.png',
        sizes: { card: { filename: 'a-720.png' }, wide: { filename: null } },
      },
      { _id: 'b' },
    ]
    const found = await inspectDocuments(inPieces(packed(rows), [50]), {
      part: 'p',
      collection: 'media',
      isUpload: true,
    })
    expect(found).toEqual({
      rows: 2,
      named: [
        { collection: 'media', id: 'a', file: 'a.png' },
        { collection: 'media', id: 'a', file: 'a-720.png' },
      ],
    })
  })
})
