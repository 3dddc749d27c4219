import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { APIError, Forbidden, Locked, NotFound, type Payload, ValidationError } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { castOf, type Cast } from '../helpers/cast'
import { describeOnBothDatabases } from '../helpers/databases'
import { captureLog } from '../helpers/log'
import { articleData, ground, PASSWORD, picture, textOf, type Ground } from '../helpers/newsroom'
import { restOf, uploadOf, wordsOf, type Rest } from '../helpers/rest'

/** What must stand in no line, whatever happens. */
const DRAFT = 'Bản nháp tuyệt mật về sáp nhập'

describeOnBothDatabases('the log', (start) => {
  let log: ReturnType<typeof captureLog>
  let payload: Payload
  let rest: Rest
  let base: Ground
  let cast: Cast

  beforeAll(async () => {
    log = captureLog()
    payload = await start({ logger: log.logger })
    rest = restOf(payload)
    base = await ground(payload)
    cast = await castOf(payload, base)
  })
  beforeEach(() => log.clear())
  afterAll(() => log.release())

  const draft = (text = DRAFT) => ({
    ...articleData(base.paper, DRAFT),
    content: textOf(text),
  })
  const save = (text?: string) =>
    rest('POST', '/articles?draft=true', { token: cast.reporter.token, data: draft(text) })
  const secrets = () => [DRAFT, PASSWORD, cast.reporter.token, cast.reporter.email]
  const expectNoSecret = () => {
    for (const secret of secrets()) expect(log.texts.join('')).not.toContain(secret)
  }

  it('has no line of what went well, unless a server in front writes one', async () => {
    expect((await save()).status).toBe(201)
    expect(log.texts).toEqual([])
  })

  describe('has one short line, and it is no error, of', () => {
    it.each<[string, string, string, number, string, string | null]>([
      ['a stranger', 'GET', '/cron-runs?limit=7', 401, 'loginFirst', null],
      ['somebody without the right', 'GET', '/cron-runs', 403, 'noRight', 'reporter'],
      [
        'a row that is not there',
        'GET',
        '/articles/6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
        404,
        'notFound',
        'reporter',
      ],
    ])('%s', async (_, method, place, status, code, who) => {
      const isMongo = payload.db.name === 'mongoose'
      const asked = isMongo ? place.replace(/6f9619ff.*/, '507f1f77bcf86cd799439011') : place
      const token = who ? cast[who as 'reporter'].token : null
      expect((await rest(method, asked, { token })).status).toBe(status)
      expect(log.lines()).toEqual([
        {
          level: 'info',
          time: expect.any(String),
          id: expect.any(String),
          method,
          path: `/api${asked.split('?')[0]}`,
          status,
          ms: expect.any(Number),
          ...(who && { user: cast[who as 'reporter'].id }),
          code,
          msg: 'request',
        },
      ])
      expect(log.texts[0]?.length).toBeLessThan(330)
    })

    it('a form with wrong values, without the values', async () => {
      const data = { title: [DRAFT], name: DRAFT, kind: DRAFT }
      const answer = await rest('POST', '/organisations', { token: cast.administrator.token, data })
      expect(answer.status).toBe(400)
      expect(log.lines()).toMatchObject([
        { level: 'info', status: 400, code: 'invalidFields', user: cast.administrator.id },
      ])
      expectNoSecret()
    })

    it('a wrong password, without it and without whose', async () => {
      const data = { email: cast.reporter.email, password: `${PASSWORD}!` }
      expect((await rest('POST', '/users/login', { data })).status).toBe(401)
      expect(log.lines()).toMatchObject([{ level: 'info', status: 401, path: '/api/users/login' }])
      expectNoSecret()
    })
  })

  it('has of Payload’s own errors the code alone', () => {
    const errors = [
      new Forbidden(),
      new NotFound(),
      new Locked('Lan đang sửa'),
      new APIError(DRAFT, 422, { text: DRAFT }),
      new ValidationError({
        collection: 'articles',
        errors: [{ path: 'title', message: DRAFT, value: DRAFT } as never],
      }),
    ]
    for (const err of errors) payload.logger.error({ err })
    expect(log.lines().map(({ level, code, msg }) => [level, code, msg])).toEqual([
      ['info', 'forbidden', 'refused'],
      ['info', 'notFound', 'refused'],
      ['info', 'locked', 'refused'],
      ['info', 'refused', 'refused'],
      ['info', 'invalidFields', 'refused'],
    ])
    expectNoSecret()
  })

  describe('has one line with a stack of', () => {
    it('a query that fails, without what it was asked with', async () => {
      await whileInsertsFail(payload, async () => {
        const answer = await save()
        expect(answer.status).toBe(500)
        const [line] = log.lines()
        expect(log.lines()).toHaveLength(1)
        expect(line).toMatchObject({ level: 'error', method: 'POST', path: '/api/articles' })
        expect(line?.err?.stack).toMatch(/^at .+\n/)
        expect(wordsOf(answer)).toContain(`mã ${String(line?.id).slice(0, 8)}`)
        expect(JSON.stringify(line?.err)).toMatch(/broken on purpose|failed validation/)
      })
      expectNoSecret()
    })

    it('the same where nobody asked: the worker’s', async () => {
      await whileInsertsFail(payload, async () => {
        const data = draft() as never
        await payload
          .create({ collection: 'articles', draft: true, data, overrideAccess: true })
          .catch((error: unknown) => payload.logger.error({ err: error, msg: 'Task x failed' }))
      })
      expect(log.lines()).toMatchObject([{ level: 'error', msg: 'Task x failed' }])
      expect(log.lines()[0]).not.toHaveProperty('id')
      expectNoSecret()
    })
  })

  describe('and the person are told of a full disk', () => {
    it('that takes no more rows', async ({ skip }) => {
      if (payload.db.name === 'mongoose') skip('its disk can’t be filled here')
      await whileFull(payload, async () => {
        const answer = await save(`${DRAFT} `.repeat(20_000))
        expect(answer.status).toBe(507)
        expect(wordsOf(answer)).toContain('Ổ đĩa của máy chủ đã đầy')
        expect(answer.body.errors?.[0]?.data?.code).toBe('diskFull')
      })
      expect(log.lines()).toMatchObject([
        { level: 'error', code: 'diskFull', user: cast.reporter.id },
      ])
      expectNoSecret()
      expect((await save()).status).toBe(201)
    })

    it('that takes no more files', async () => {
      const { upload, hooks } = payload.collections.media.config
      const place = path.join(upload.staticDir ?? '', 'day.png')
      // Once the name is chosen, and before anything is written: whatever is written there finds the disk full.
      const fill = () => {
        mkdirSync(path.dirname(place), { recursive: true })
        symlinkSync('/dev/full', place)
      }
      hooks.beforeChange.push(fill)
      const file = { name: 'Đầy.png', type: 'image/png', bytes: await picture() }
      const raw = uploadOf(file, { alt: DRAFT, outlet: base.paper.outlet })
      const answer = await rest('POST', '/media', { token: cast.reporter.token, raw })
      hooks.beforeChange.splice(hooks.beforeChange.indexOf(fill), 1)
      expect(wordsOf(answer)).toContain('Ổ đĩa của máy chủ đã đầy')
      expect(answer.status).toBe(507)
      expect(log.lines()).toMatchObject([
        { level: 'error', code: 'diskFull', err: { code: 'ENOSPC', stack: expect.any(String) } },
      ])
      expectNoSecret()
    })
  })
})

/** The database refuses new articles: SQLite by a trigger, MongoDB by a rule for its documents. */
async function whileInsertsFail({ db }: Payload, work: () => Promise<void>): Promise<void> {
  if (db.name === 'mongoose') {
    const { connection } = db as unknown as MongooseAdapter
    const rule = (validator: object) => connection.db?.command({ collMod: 'articles', validator })
    await rule({ $jsonSchema: { required: ['nothingHasThis'] } })
    await work().finally(() => rule({}))
    return
  }
  const { client } = db as unknown as SQLiteAdapter
  await client.execute(
    `CREATE TRIGGER broken BEFORE INSERT ON articles BEGIN SELECT RAISE(ABORT, 'broken on purpose'); END`,
  )
  await work().finally(() => client.execute('DROP TRIGGER broken'))
}

/** The file of the database may not grow. */
async function whileFull({ db }: Payload, work: () => Promise<void>): Promise<void> {
  const { client } = db as unknown as SQLiteAdapter
  const { rows } = await client.execute('PRAGMA page_count')
  await client.execute(`PRAGMA max_page_count = ${Number(rows[0]?.page_count) + 1}`)
  await work().finally(() => client.execute('PRAGMA max_page_count = 1073741823'))
}
