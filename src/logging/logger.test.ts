import { afterEach, describe, expect, it, vi } from 'vitest'

import { sentenceOfError } from './describeError'
import { createLogger, logger, replaceLogger } from './logger'
import { logRequest } from './logRequest'
import { currentRequest, inRequest, noteRequest, openRequest } from './requests'

type Line = Record<string, unknown> & { level: string; msg?: string; err?: Record<string, unknown> }

/** A logger and the lines it wrote, as they came and read. */
function written(level = 'debug') {
  const texts: string[] = []
  const log = createLogger({ level, destination: { write: (text) => void texts.push(text) } })
  const lines = () => texts.map((text) => JSON.parse(text) as Line)
  return { log, texts, lines }
}

/** As Payload throws it. */
const pageMissing: Error & { status?: number } = new Error('not-found')
/** As sharp throws it. */
const broken = (message: string): Error & { status?: number } => new Error(message)
/** As Payload and our own table throw what somebody may not have. */
const VERSION = 'There was an error while saving a version for the articles with ID 7.'
const refused = (status: number, data?: object) =>
  Object.assign(new Error('Bài mật “Bản nháp” đang ở trạng thái khác'), { status, data })

const before = logger()
afterEach(() => replaceLogger(before))

describe('a line', () => {
  it('is JSON with its time, its level by name and its sentence', () => {
    const { log, texts, lines } = written()
    log.info('Việc kiểm tra xong')
    expect(texts[0]?.endsWith('\n')).toBe(true)
    expect(lines()).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), msg: 'Việc kiểm tra xong' },
    ])
  })

  it('holds of an object only the fields it is allowed', () => {
    const { log, lines } = written()
    log.warn({ msg: 'a job', task: 'check', password: 'x', job: { input: 'x' }, headers: { x: 1 } })
    expect(lines()).toEqual([
      { level: 'warn', time: expect.any(String), msg: 'a job', task: 'check' },
    ])
  })

  it.each<[string, unknown[]]>([
    ['alone', [new Error('failed\nparams: Bản nháp')]],
    ['in an object', [{ err: new Error('failed\nparams: Bản nháp') }]],
    ['with a sentence', [{ err: new Error('failed\nparams: Bản nháp') }, 'a sentence']],
    ['with a sentence inside', [{ err: new Error('failed\nparams: Bản nháp'), msg: 'a sentence' }]],
    ['within a sentence', ['it %s', 'failed\nparams: Bản nháp']],
    ['as a sentence', ['failed\nparams: Bản nháp']],
  ])('tells of an error %s without what it was asked with', (_, said) => {
    const { log, texts } = written()
    log.error(...(said as [string]))
    expect(texts.join()).toContain('failed')
    expect(texts.join()).not.toContain('nháp')
  })

  it('keeps of an error its name, sentence, code, causes, and one stack', () => {
    const { log, lines } = written()
    const cause = Object.assign(new Error('disk I/O error'), {
      code: 'SQLITE_IOERR',
      row: 'Bản nháp',
    })
    log.error({
      err: Object.assign(new TypeError('no', { cause }), { data: { text: 'Bản nháp' } }),
    })
    expect(lines()[0]?.err).toEqual({
      name: 'TypeError',
      message: 'no',
      stack: expect.stringMatching(/^at .*logger\.test\.ts/),
      causes: [{ name: 'Error', message: 'disk I/O error', code: 'SQLITE_IOERR' }],
    })
  })

  it('has no draft text as a frame of the stack', () => {
    const { log, texts } = written()
    log.error(new Error('first\n    at Bản nháp mật (file.ts:1:1)'))
    expect(texts[0]).not.toContain('mật (file')
  })

  it.each([null, undefined, 'a text', 7, { err: null }, {}])('is written of %j too', (odd) => {
    const { log, lines } = written()
    log.error(odd as never)
    expect(lines()).toHaveLength(1)
  })

  it('says in one line what an error and its causes say, each once', () => {
    const inner = new Error('no such table: x')
    const outer = new Error('SQLITE_ERROR: no such table: x', { cause: inner })
    expect(sentenceOfError(new Error('Failed query', { cause: outer }))).toBe(
      'Failed query: SQLITE_ERROR: no such table: x',
    )
  })

  it('names a disk that is full', () => {
    const { log, lines } = written()
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    log.error({ err: new Error('Failed query', { cause: full }) })
    expect(lines()[0]).toMatchObject({ level: 'error', code: 'diskFull' })
  })
})

describe('what somebody was refused', () => {
  it.each([
    ['by its own code', refused(409, { code: 'wrongState' }), 'wrongState'],
    ['by its status', refused(403), 'forbidden'],
    ['by its fields', refused(400, { errors: [{ value: 'Bản nháp' }] }), 'invalidFields'],
    [
      'a row that others write',
      Object.assign(broken('Write conflict during plan execution'), { code: 112 }),
      'writeConflict',
    ],
    ['a picture that is not whole', broken('Input buffer has corrupt header: x'), 'refused'],
    ['what is no picture', broken('Input buffer contains unsupported image format'), 'refused'],
    ['as a page that is not there', pageMissing, 'notFound'],
  ])('is one short line outside of a request, named %s', (_, error, code) => {
    const { log, texts, lines } = written()
    log.error({ err: error })
    expect(lines()).toEqual([
      { level: 'info', time: expect.any(String), code, status: error.status, msg: 'refused' },
    ])
    expect(texts[0]?.length).toBeLessThan(150)
  })

  it('stays an error where a task of ours failed by it', () => {
    const { log, lines } = written()
    log.error({ err: refused(400), msg: 'Task check failed' })
    expect(lines()).toMatchObject([{ level: 'error', msg: 'Task check failed', err: {} }])
  })

  it.each([
    ['a version that lost to other writes, which is thrown on', 112, []],
    ['a version that failed otherwise', 11, [{ level: 'error', msg: VERSION }]],
  ])('of %s', (_, code, expected) => {
    const { log, lines } = written()
    log.error({ err: Object.assign(broken('of the database'), { code }), msg: VERSION })
    expect(lines()).toMatchObject(expected)
    expect(lines()).toHaveLength(expected.length)
  })

  it('is part of its request’s one line', () => {
    const { log, lines } = written()
    replaceLogger(log)
    const story = openRequest({ id: 'r1', method: 'PATCH', path: '/api/articles/7?draft=true' })
    inRequest(story, () => {
      log.error({ err: refused(409, { code: 'wrongState' }) })
      noteRequest({ user: 'u7' })
    })
    logRequest(
      { id: 'r1', method: 'PATCH', path: '/api/articles/7?draft=true', status: 409, ms: 3.6 },
      story,
    )
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        id: 'r1',
        method: 'PATCH',
        path: '/api/articles/7',
        status: 409,
        ms: 4,
        user: 'u7',
        code: 'wrongState',
        msg: 'request',
      },
    ])
  })
})

it.each([
  ['Invalid MIME type: application/pdf.', false],
  ['Invalid PDF file., Invalid MIME type: text/plain.', false],
  ["File type 'x/y' not allowed a.exe: Restricted file type detected", false],
  ['File type video/mp4 (from extension mp4) is not allowed.', false],
  ['Invalid or corrupted ISO base media file.', false],
  ['Invalid value', true],
])('of a refused file nothing is written but its request: %s', (sentence, isWritten) => {
  const { log, lines } = written()
  const story = openRequest({ id: 'r1', method: 'POST', path: '/api/media' })
  inRequest(story, () => log.error(sentence))
  expect(lines()).toHaveLength(isWritten ? 1 : 0)
})

describe('a request', () => {
  it.each(['/bai/x', '/tìm “a\\b”', '/xem-truoc/abc', `/api/v1/${'dai/'.repeat(100)}`])(
    'of which nothing else is known is the same line as pino would write: %s',
    (path) => {
      const { log, texts } = written()
      replaceLogger(log)
      const line = { id: '0123456789ab', method: 'GET', path, status: 200, ms: 1.6 }
      logRequest(line)
      log.info({ ...line, ms: 2 }, 'request')
      const [ours, pinos] = texts.map((text) => text.replace(/"time":"[^"]*Z"/, '"time"'))
      expect(ours).toBe(pinos)
    },
  )

  it('below the level that is written is not', () => {
    const { log, texts } = written('warn')
    replaceLogger(log)
    logRequest({ id: '0123456789ab', method: 'GET', path: '/', status: 200, ms: 1 })
    expect(texts).toEqual([])
  })

  const line = { id: 'r1', method: 'GET', path: '/', status: 200, ms: 1 }
  const story = () => openRequest({ id: 'r1', method: 'GET', path: '/?a=b' })

  it('whose fault was written with its stack has had its line', () => {
    const { log, lines } = written()
    replaceLogger(log)
    const own = story()
    inRequest(own, () => log.error(new Error('broken')))
    logRequest({ ...line, status: 500 }, own)
    expect(lines()).toMatchObject([
      { level: 'error', id: 'r1', path: '/', err: { message: 'broken' } },
    ])
  })

  it.each([
    [200, '/', 'info'],
    [404, '/_next/static/a.js', 'info'],
    [200, '/_next/static/a.js', 'debug'],
    [500, '/', 'error'],
    [502, '/', 'error'],
    [503, '/readyz', 'info'],
  ])('with %i for %s is written at its level', (status, path, level) => {
    const { log, lines } = written()
    replaceLogger(log)
    logRequest({ ...line, status, path })
    expect(lines()).toMatchObject([{ level, status }])
  })

  it('that was told is not what later lines are about', () => {
    const { log, lines } = written()
    replaceLogger(log)
    const own = story()
    inRequest(own, () => {
      logRequest(line, own)
      expect(currentRequest()).toBeNull()
      log.error(new Error('later'))
    })
    expect(lines()[1]).not.toHaveProperty('id')
  })
})

it('the level is that of LOG_LEVEL, info where it is unset or odd', () => {
  for (const [asked, level] of [
    ['warn', 'warn'],
    ['', 'info'],
    ['loud', 'info'],
  ] as const) {
    vi.stubEnv('LOG_LEVEL', asked)
    expect(createLogger({ destination: { write: () => {} } }).level).toBe(level)
  }
  vi.unstubAllEnvs()
})
