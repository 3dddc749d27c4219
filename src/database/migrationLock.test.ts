import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { deadProcess } from '../../tests/helpers/deadProcess'
import { withMigrationLock } from './migrationLock'
import { processMark } from '@/process/processMark'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
const newFile = () => path.join(folder, `${(files += 1)}.db`)

/** A lock as a process left it. */
function leave(file: string, owner: object | null, age = 0): string {
  const lock = `${file}.migrating`
  mkdirSync(lock)
  if (owner) writeFileSync(path.join(lock, 'owner'), JSON.stringify(owner))
  const at = (Date.now() - age) / 1000
  utimesSync(lock, at, at)
  return lock
}

/** How long a migration waits for the lock that was left, and what it says meanwhile; for ever is the test's time limit. */
async function waited(file: string, until?: Promise<unknown>) {
  const said: string[] = []
  const begun = Date.now()
  await withMigrationLock(
    file,
    async () => {
      await until
    },
    (line) => said.push(line),
  )
  return { ms: Date.now() - begun, said }
}

it.each<[string, () => Promise<object>]>([
  ['that was killed', deadProcess],
  ['whose number another process has now', async () => ({ pid: process.ppid, began: '1' })],
  ['whose number this one has now', async () => ({ pid: process.pid, began: '1' })],
])('the lock of a process %s is taken over at once', async (_, left) => {
  const file = newFile()
  leave(file, { ...(await left()), host: hostname() })
  await waited(file)
  expect(existsSync(`${file}.migrating`)).toBe(false)
})

it('one that says nothing of its process expires soon, one of another machine later', async () => {
  const [nameless, foreign] = [newFile(), newFile()]
  leave(nameless, null, 6000)
  leave(foreign, { pid: 1, began: '1', host: 'another-machine' }, 121_000)
  await waited(nameless)
  await waited(foreign)
  expect([existsSync(`${nameless}.migrating`), existsSync(`${foreign}.migrating`)]).toEqual([
    false,
    false,
  ])
})

it('the lock of a living process is waited for, and the waiting said', async () => {
  const file = newFile()
  const lock = leave(file, { ...(await processMark(process.ppid)), host: hostname() })
  setTimeout(() => rmSync(lock, { recursive: true }), 2500)
  const { ms, said } = await waited(file)
  expect(ms).toBeGreaterThan(2000)
  expect(said).toEqual([expect.stringContaining(`tiến trình ${process.ppid}`)])
})

it('within a process, one migrates after the other', async () => {
  const file = newFile()
  const order: string[] = []
  const one = (name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise((done) => setTimeout(done, 50))
    order.push(`${name} ends`)
  }
  await Promise.all(['a', 'b', 'c'].map((name) => withMigrationLock(file, one(name))))
  expect(order.map((line, at) => line.endsWith(at % 2 === 0 ? 'begins' : 'ends'))).not.toContain(
    false,
  )
})

it('of many who find a lock left, one migrates at a time, and nothing stays', async () => {
  const file = newFile()
  leave(file, { ...(await deadProcess()), host: hostname() })
  let running = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, (running += 1))
    await new Promise((done) => setTimeout(done, 5))
    running -= 1
  }
  await Promise.all(Array.from({ length: 20 }, () => withMigrationLock(file, work)))
  expect(most).toBe(1)
  const stays = readdirSync(folder).filter((name) => name.startsWith(path.basename(file)))
  expect(stays).toEqual([path.basename(file)])
})
