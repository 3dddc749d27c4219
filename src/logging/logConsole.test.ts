import { afterEach, expect, it } from 'vitest'

import { logConsole } from './logConsole'
import { createLogger, logger, replaceLogger } from './logger'

const before = logger()
const own = { ...console }
afterEach(() => {
  replaceLogger(before)
  Object.assign(console, own)
})

it('what is said on the console goes through the logger', () => {
  const lines: Record<string, unknown>[] = []
  replaceLogger(
    createLogger({
      level: 'debug',
      destination: {
        write: (text) => void lines.push(JSON.parse(text) as Record<string, unknown>),
      },
    }),
  )
  logConsole()
  console.error('\u001b[31m⨯\u001b[39m', new Error('Failed query\nparams: Bản nháp'))
  console.log('▲ Next.js')
  console.warn('odd', { password: 'x' })
  console.log('')
  expect(lines).toEqual([
    {
      level: 'error',
      time: expect.any(String),
      msg: '⨯',
      err: { name: 'Error', message: 'Failed query', stack: expect.any(String) },
    },
    { level: 'info', time: expect.any(String), msg: '▲ Next.js' },
    { level: 'warn', time: expect.any(String), msg: 'odd' },
  ])
})
