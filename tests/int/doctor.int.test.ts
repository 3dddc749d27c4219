import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openLog } from '@/database/logGuard'
import { sealLog } from '@/newsroom/audit/actions/sealLog'

import { runScript } from '../helpers/commands'
import { describeOnSqlite } from '../helpers/databases'
import { closePayload, openPayload } from '../helpers/databases'
import { sampleOf } from '../helpers/sample'

/** As many as are run within `npm test`: each is a program that starts. */
const GATE_SAMPLE = 4
/** For one program on a machine that has much else to do. */
const TIMEOUT_MS = 240_000
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Place = { cwd: string; database: string }
type Broken = {
  what: string
  /** Breaks it; what it answers is added to the environment. */
  breakIt: (place: Place) => Promise<Record<string, string> | void> | Record<string, string> | void
  says: RegExp
  isForeign?: boolean
}

/** Databases that were changed after the product made them, each whole in one file. */
async function makeDatabases(): Promise<void> {
  const payload = await openPayload(`file:${path.join(folder, 'open.db')}`)
  const { client } = payload.db as unknown as SQLiteAdapter
  const keepAs = (name: string) => client.execute(`VACUUM INTO '${path.join(folder, name)}'`)
  await keepAs('well.db')
  await changeLog(payload)
  await keepAs('log-changed.db')
  await client.execute('DROP TABLE cron_runs')
  await keepAs('table-gone.db')
  await client.execute(
    `INSERT INTO payload_migrations (id, name, batch) VALUES ('n', '29991231_000000_newer', 9)`,
  )
  await keepAs('newer.db')
  await closePayload(payload)
}

/** A line of the log, sealed and then changed by a statement. */
async function changeLog(payload: Payload): Promise<void> {
  await payload.create({
    collection: 'audit-events',
    data: { at: new Date().toISOString(), action: 'article.publish', subjectId: 'x' },
    overrideAccess: true,
  })
  await sealLog({ payload, now: new Date(Date.now() + 3_600_000) })
  const { client } = payload.db as unknown as SQLiteAdapter
  await openLog(client)
  await client.execute(`UPDATE audit_events SET action = 'article.return'`)
}

const BROKEN: Broken[] = [
  {
    what: 'no database',
    breakIt: ({ database }) => rmSync(database),
    says: /Chưa có cơ sở dữ liệu .* Hãy chạy npm run seed/,
  },
  {
    what: 'nothing set at all',
    breakIt: () => ({ DATABASE_URI: '' }),
    says: /Chưa có cơ sở dữ liệu data\/toa-soan\.db/,
  },
  {
    what: 'a file that is no database',
    breakIt: ({ database }) => writeFileSync(database, 'đây không phải cơ sở dữ liệu '.repeat(99)),
    says: /không phải là cơ sở dữ liệu SQLite/,
  },
  {
    what: 'a database damaged in the middle',
    breakIt: async ({ database }) => {
      const file = await open(database, 'r+')
      const { size } = await file.stat()
      for (let at = 4096; at < size; at += 4096)
        await file.write(Buffer.alloc(4096, 7), 0, 4096, at)
      await file.close()
    },
    says: /đã hỏng|Không đọc hết được/,
  },
  {
    what: 'a folder in its place',
    breakIt: ({ database }) => {
      rmSync(database)
      mkdirSync(database)
    },
    says: /không phải là cơ sở dữ liệu SQLite/,
  },
  {
    what: 'an empty file',
    breakIt: ({ database }) => writeFileSync(database, ''),
    says: /thiếu bước nâng cấp .* Hãy chạy npm run migrate/,
  },
  {
    what: 'the schema of a newer version',
    breakIt: ({ database }) => copyFileSync(path.join(folder, 'newer.db'), database),
    says: /thuộc phiên bản mới hơn \(29991231_000000_newer\)/,
  },
  {
    what: 'a table that is gone',
    breakIt: ({ database }) => copyFileSync(path.join(folder, 'table-gone.db'), database),
    says: /Không đọc hết được cơ sở dữ liệu \(.*cron_runs.*\)/,
  },
  {
    what: 'a line of the log that was changed',
    breakIt: ({ database }) => copyFileSync(path.join(folder, 'log-changed.db'), database),
    says: /Dòng nhật ký \S+ \(.*việc “Đăng”: article\.publish\) đã bị sửa sau khi niêm phong/,
  },
  {
    what: 'a database of another user',
    breakIt: ({ database }) => chmodSync(database, 0o600),
    says: /Không đọc được tệp .*t\.db/,
    isForeign: true,
  },
  {
    what: 'settings of another user',
    breakIt: ({ cwd }) => writeFileSync(path.join(cwd, '.env'), 'PORT=1', { mode: 0o600 }),
    says: /Không đọc được tệp \.env/,
    isForeign: true,
  },
  {
    what: 'an address of another database',
    breakIt: () => ({ DATABASE_URI: 'postgres://lan:mat-khau@h/n' }),
    says: /DATABASE_URI không hợp lệ/,
  },
  {
    what: 'MongoDB without a replica set',
    breakIt: () => ({ DATABASE_URI: 'mongodb://lan:mat-khau@h/n' }),
    says: /thiếu replicaSet/,
  },
  {
    what: 'MongoDB under an address that can’t be read',
    breakIt: () => ({ DATABASE_URI: 'mongodb://lan:mat-khau@/n?replicaSet=rs0' }),
    says: /DATABASE_URI không đọc được/,
  },
  {
    what: 'MongoDB where nobody answers',
    breakIt: () => ({ DATABASE_URI: 'mongodb://lan:mat-khau@127.0.0.1:1/n?replicaSet=rs0' }),
    says: /Không kết nối được cơ sở dữ liệu/,
  },
  {
    what: 'production without a secret',
    breakIt: () => ({ NODE_ENV: 'production', PAYLOAD_SECRET: '', SERVER_URL: 'http://localhost' }),
    says: /PAYLOAD_SECRET chưa đặt/,
  },
  {
    what: 'an odd second address',
    breakIt: () => ({ OTHER_SERVER_URLS: '10.0.0.5:3000' }),
    says: /OTHER_SERVER_URLS có “10\.0\.0\.5:3000”/,
  },
  {
    what: 'a file where the uploads belong',
    breakIt: ({ cwd }) => writeFileSync(path.join(cwd, 'media'), ''),
    says: /media là một tệp, cần là thư mục/,
  },
]

describeOnSqlite('npm run doctor', { timeout: TIMEOUT_MS }, () => {
  beforeAll(makeDatabases)

  const cases = BROKEN.filter(({ isForeign }) => isRoot || !isForeign)
  const drawn = process.env.TEST_SEED === undefined ? cases : sampleOf(cases, GATE_SAMPLE)

  it.each(drawn)(
    'says of $what what is wrong and what to do',
    async ({ breakIt, says, isForeign }) => {
      const cwd = mkdtempSync(path.join(folder, 'place-'))
      const database = path.join(cwd, 't.db')
      copyFileSync(path.join(folder, 'well.db'), database)
      const set = (await breakIt({ cwd, database })) ?? {}
      if (isForeign) for (const one of [folder, cwd]) chmodSync(one, 0o755)
      const { code, stdout, stderr } = await runScript('scripts/doctor.ts', {
        cwd,
        env: {
          DATABASE_URI: `file:${database}`,
          PAYLOAD_SECRET: 'a secret of the tests, longer than thirty-two',
          SERVER_URL: 'http://localhost:3000',
          ...set,
        },
        ...(isForeign && { uid: NOBODY }),
      })
      const said = stdout + stderr
      expect(said).toMatch(says)
      expect(said).not.toMatch(/\n\s+at |node:internal|mat-khau/)
      expect(code).toBe(1)
    },
  )
})
