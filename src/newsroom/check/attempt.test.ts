import { describe, expect, it, vi } from 'vitest'

import { RuleError } from '@/domain/schedule/rule'

import { failure } from '../words/failure'
import { attempt } from './attempt'

describe('a part of a pass', () => {
  const error = vi.fn()
  const ask = (problem: unknown) =>
    attempt({ payload: { logger: { error } as never }, part: 'column 1' }, () => {
      throw problem
    })

  it('that is done says nothing', async () => {
    expect(await attempt({ payload: {} as never, part: 'x' }, () => 1)).toBeNull()
  })

  it('that is refused says why', async () => {
    expect(await ask(failure('deskBusy'))).toMatch(/Kênh này đang có nhiều thao tác/)
    expect(await ask(new RuleError('syntax', 'FREQ=X'))).toMatch(/FREQ=X/)
    expect(error).not.toHaveBeenCalled()
  })

  it('that fails as nobody foresaw is in the log, and no other is kept from being done', async () => {
    const problem = new TypeError('x is not a function')
    expect(await ask(problem)).toMatch(/nhật ký/)
    expect(error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ err: problem, part: 'column 1' }),
    )
  })

  it('ends the pass when the database is out of reach', async () => {
    const gone = Object.assign(new Error('x'), { name: 'MongoServerSelectionError' })
    await expect(ask(gone)).rejects.toBe(gone)
  })
})
