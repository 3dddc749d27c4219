import { afterEach, expect, it } from 'vitest'

import { logConsole } from './logConsole'
import { createLogger, logger, replaceLogger } from './logger'
import { inRequest, noteReached, openRequest } from './requests'

const before = logger()
const own = { ...console }
afterEach(() => {
  replaceLogger(before)
  Object.assign(console, own)
})

function captured() {
  const lines: Record<string, unknown>[] = []
  const write = (text: string) => void lines.push(JSON.parse(text) as Record<string, unknown>)
  replaceLogger(createLogger({ level: 'debug', destination: { write } }))
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('toa-soan.logConsole')]
  logConsole()
  return lines
}

it('what is said on the console goes through the logger', () => {
  const lines = captured()
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

it.each([
  ['not read yet', false, 'debug', undefined],
  ['reached', true, 'error', true],
])('of a call of a server function that is %s a failure is %s', (_, isReached, level, hasFault) => {
  const lines = captured()
  const story = openRequest({ method: 'POST', path: '/admin' })
  story.call = 'unread'
  inRequest(story, () => {
    if (isReached) noteReached()
    console.error('⨯', new SyntaxError('Unexpected token'))
  })
  expect(lines).toMatchObject([{ level, err: { name: 'SyntaxError' } }])
  expect(story.hasFault).toBe(hasFault)
})
