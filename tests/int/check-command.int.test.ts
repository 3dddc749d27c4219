import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { describeOnSqlite } from '../helpers/databases'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { code: number | null; stdout: string; stderr: string }

/** Runs `npm run -s check` as a person would, on a fresh database. */
function check(...args: string[]): Promise<Ended> {
  const child = spawn('npm', ['run', '-s', 'check', '--', ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URI: `file:${path.join(folder, 't.db')}`,
      npm_config_loglevel: 'silent',
    },
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (output.stdout += chunk))
  child.stderr.on('data', (chunk) => (output.stderr += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })))
}

describeOnSqlite('npm run check', () => {
  it('answers what it can’t read with a sentence, and exit code 2', async () => {
    const sentences: [string[], string][] = [
      [['--at', 'hôm qua'], '--at “hôm qua” không phải một thời điểm'],
      [['--at', '2022-02-30T08:00+07:00'], 'không phải một thời điểm'],
      [['--at', '2022-05-02T08:00'], 'Hãy ghi ngày, giờ và múi giờ'],
      [['--when', 'now'], 'Tham số không rõ'],
    ]
    const ended = await Promise.all(sentences.map(([args]) => check(...args)))
    ended.forEach(({ code, stdout, stderr }, i) => {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(sentences[i]?.[1])
      expect(stderr).not.toMatch(/\n\s+at /)
    })
  })

  it('prints nothing but JSON with --json, the first time on a database too', async () => {
    const { code, stdout } = await check('--at', '2022-05-02T08:00+07:00', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      at: '2022-05-02T01:00:00.000Z',
      rows: [],
      alertsCreated: 0,
      alertsResolved: 0,
      issuesCreated: 0,
    })
  })

  it('prints a table without it, and records a check of the present', async () => {
    const { code, stdout } = await check()
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Kiểm tra lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\n/)
    expect(stdout).toContain('Kết quả: 0 cảnh báo mới')
    const past = await check('--at', '2022-05-02T08:00+07:00')
    expect(past.stdout).toContain('chỉ xem lại, không ghi gì')
  })
})
