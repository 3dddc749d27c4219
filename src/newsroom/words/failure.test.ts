import { readdirSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { FAILURES, failure, type FailureCode } from './failure'
import type { FailureTable } from './failures/failureTable'

const FOLDER = path.join(import.meta.dirname, 'failures')

async function codesOf(file: string): Promise<string[]> {
  const tables = Object.entries((await import(path.join(FOLDER, file))) as Record<string, unknown>)
  return tables
    .filter(([name]) => name.endsWith('_FAILURES'))
    .flatMap(([, table]) => Object.keys(table as FailureTable))
}

describe('expected failures', () => {
  it('stand in one table each, and every table is asked', async () => {
    const codes = await Promise.all(readdirSync(FOLDER).map(codesOf))
    expect(codes.flat().sort()).toEqual(Object.keys(FAILURES).sort())
  })

  it('have the sentence and the status of their code, and tell programs the code', () => {
    expect(failure('loginFirst')).toMatchObject({
      message: expect.stringMatching(/^Bạn chưa đăng nhập/),
      status: 401,
      data: { code: 'loginFirst' },
      isPublic: true,
    })
    const { message, status } = failure('slotPast', { at: '20:00 ngày 1/2' })
    expect({ message, status }).toEqual({
      message: 'Giờ 20:00 ngày 1/2 đã qua. Hãy chọn một giờ sắp tới.',
      status: 422,
    })
  })

  it('are of a kind that programs know, and end their sentence', () => {
    const told = (code: FailureCode) => {
      const { say } = FAILURES[code]
      const fill = say as (given: object) => string
      return typeof say === 'string' ? say : fill(new Proxy({}, { get: () => 'x' }))
    }
    const odd = (Object.keys(FAILURES) as FailureCode[]).filter(
      (code) =>
        !/^(4\d\d|503|507)$/.test(String(FAILURES[code].status)) || !/[.x]$/.test(told(code)),
    )
    expect(odd).toEqual([])
  })
})
