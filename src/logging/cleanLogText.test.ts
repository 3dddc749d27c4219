import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cleanLogText } from './cleanLogText'

describe('a sentence for the log', () => {
  it.each([
    ['of a field', "Cannot read properties of undefined (reading 'title')"],
    ['of a table', 'UNIQUE constraint failed: users.email'],
    ['of a step', 'Error running migration 20261128_073010_column_changes'],
    ['of a row', 'No issue 6f9619ff-8b86-4d01-b42d-00cf4fc964ff'],
    ['of a row of MongoDB', 'No issue 507f1f77bcf86cd799439011'],
    ['of a system call', 'ENOSPC: no space left on device, write'],
    ['of ours', 'Không gửi được thư: máy chủ thư không trả lời'],
  ])('%s stays as it is', (_, text) => {
    expect(cleanLogText(text)).toBe(text)
  })

  it.each([
    ['what a query was asked with', 'Failed\nparams: Bản nháp mật,42', 'Failed'],
    ['a document', 'E1 dup key: { email: "lan@coquan.vn" }', 'E1 dup key'],
    ['another', 'no field in {title: "Bản nháp mật", n: {a: 1}} here', 'no field in {…} here'],
    ['one that was cut', 'no field in {title: "Bản nháp', 'no field in {…'],
    ['a text without an end', `cannot store "${'Bản nháp '.repeat(1000)}"`, 'cannot store "…'],
    ['a text', 'cannot store "Bản nháp mật" there', 'cannot store "…" there'],
    ['one in other marks', 'cannot store “Bản nháp mật”', 'cannot store “…”'],
    [
      'a value, whatever it is',
      'failed for value "abc" (type string)',
      'failed for value … (type string)',
    ],
    ['a mail address', 'no mailbox lê.lan@coquan.vn here', 'no mailbox …@… here'],
    ['a password in an address', 'mongodb://admin:mat@khau@h:1/n', 'mongodb://…@h:1/n'],
    ['a query', 'GET https://h/a?token=abc failed', 'GET https://h/a failed'],
    ['a header', 'Authorization: JWT abc.def', 'Authorization: …'],
    ['cookies', 'cookie: payload-token=abc; other=d', 'cookie: …'],
    ['a session', 'bad eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjEifQ.abcdef', 'bad …'],
    ['a password', 'password=mat-khau-cua-toi, next', 'password=…, next'],
    ['a hash', `hash is ${'0a1b'.repeat(16)}`, 'hash is …'],
    ['a link’s token', 'no link aB3dE6gH9jK2mN5pQ8sT1vW4yZ7-_cF0', 'no link …'],
  ])('%s is left out', (_, text, clean) => {
    expect(cleanLogText(text)).toBe(clean)
  })

  it('is one line of at most 501 signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => {
        const clean = cleanLogText(text)
        expect(clean.length).toBeLessThanOrEqual(501)
        expect(clean).not.toMatch(/[\n\r]/)
      }),
    )
  })

  // A pattern that goes back over what it has read would take hours: the test's own time limit ends it.
  it('is cleaned however long and odd', () => {
    for (const one of ['"', '{', 'a@', "'", 'mongodb://', 'a.b@']) {
      expect(cleanLogText(one.repeat(1_000_000)).length).toBeLessThanOrEqual(501)
    }
  })
})
