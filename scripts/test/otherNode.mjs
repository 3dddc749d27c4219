// The product's own commands on another Node than the one that runs the tests: OTHER_NODE names its binary.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { clearTimeout, setTimeout } from 'node:timers'

const START_MS = 600_000
const STOP_MS = 20_000

/** The environment of a program that, and whose programs, run on that Node. */
export function onNode(node) {
  return { PATH: `${path.dirname(path.resolve(node))}${path.delimiter}${process.env.PATH}` }
}

/** Its version as it says it, without the v. */
export function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim().slice(1) ?? ''
}

/**
 * Seed, check and a start of the demo, each on an empty place of its own; the build stays for the browser tests.
 * Returns what failed, in words.
 */
export async function productOn(node) {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-node-'))
  const env = (name) => ({
    ...process.env,
    ...onNode(node),
    DATABASE_URI: `file:${path.join(folder, name, 't.db')}`,
    PAYLOAD_SECRET: 'a secret of the tests, longer than thirty-two',
  })
  try {
    const failures = ['seed', 'check'].filter((name) => {
      const { status } = spawnSync('npm', ['run', '-s', name], {
        env: env('seeded'),
        stdio: 'inherit',
      })
      return status !== 0
    })
    return [...failures, ...(await demo(node, { ...env('demo'), PORT: String(await freePort()) }))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Until it says that it is ready and its login page is there; then Ctrl-C, which it has to end well. */
async function demo(node, env) {
  const child = spawn(node, ['scripts/demo.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const ended = new Promise((done) => child.on('close', done))
  const failures = []
  try {
    await within(START_MS, [said(child, /Sẵn sàng/), ended.then(() => 'ended')])
    const { status } = await fetch(`http://127.0.0.1:${env.PORT}/admin/login`)
    if (status !== 200) failures.push(`demo: the login page answers ${status}`)
    child.kill('SIGINT')
    const code = await within(STOP_MS, [ended])
    if (code !== 0) failures.push(`demo: ends with ${code}`)
  } catch (failed) {
    failures.push(`demo: ${failed.message}`)
  } finally {
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Everything of it has ended.
    }
  }
  return failures
}

function said(child, words) {
  return new Promise((found) => {
    let all = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text)
      all += text
      if (words.test(all)) found(undefined)
    })
  })
}

async function within(ms, promises) {
  let timer
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not within ${ms / 1000} s`)), ms)
  })
  return Promise.race([...promises, late]).finally(() => clearTimeout(timer))
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => found(port))
    })
  })
}
