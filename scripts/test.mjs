// npm test: typecheck, lint, unit, integration (SQLite; MongoDB when TEST_MONGODB_URI is set), browser tests when a
// Chromium is found. What was skipped is said at the end; REQUIRE_MONGO=1 and REQUIRE_BROWSER=1 make a skip a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-test-'))
const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file && existsSync(file))
const hasMongo = Boolean(process.env.TEST_MONGODB_URI)
const skipped = []
const results = []

step('typecheck', 'npm', ['run', '-s', 'typecheck'])
step('lint', 'npm', ['run', '-s', 'lint'])
suite('unit')
// Each file has databases of its own; half of the time is spent waiting for one.
suite('int', {}, ['--maxWorkers=2'])
if (!hasMongo) skip('integration tests on MongoDB (TEST_MONGODB_URI is not set)', 'REQUIRE_MONGO')
if (chromium) suite('e2e', { CHROMIUM: chromium })
else skip('browser tests (no Chromium found)', 'REQUIRE_BROWSER')

rmSync(folder, { recursive: true, force: true })
report()

/** One check that passes or fails as a whole. */
function step(name, command, args) {
  const started = Date.now()
  console.log(`\n── ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  results.push({
    name,
    passed: status === 0 ? 1 : 0,
    failed: status === 0 ? 0 : 1,
    seconds: since(started),
  })
}

/** One vitest project; its tests are counted singly. */
function suite(project, env = {}, options = []) {
  const started = Date.now()
  console.log(`\n── ${project} tests`)
  const outputFile = path.join(folder, `${project}.json`)
  const { status } = spawnSync(
    'node_modules/.bin/vitest',
    [
      'run',
      '--project',
      project,
      ...options,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${outputFile}`,
    ],
    { stdio: 'inherit', env: { ...process.env, ...env } },
  )
  const counts = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : {}
  const passed = counts.numPassedTests ?? 0
  let failed = counts.numFailedTests ?? 0
  if (status !== 0 && failed === 0) failed = 1 // a suite that could not even start, or a crash
  if (status === 0 && passed === 0) failed = 1 // no test is no proof
  results.push({ name: `${project} tests`, passed, failed, seconds: since(started) })
}

function skip(what, required) {
  skipped.push(what)
  if (process.env[required] === '1') {
    results.push({ name: `${what}, required by ${required}=1`, passed: 0, failed: 1, seconds: 0 })
  }
}

function report() {
  console.log('')
  for (const { name, passed, failed, seconds } of results) {
    console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`)
  }
  for (const what of skipped) console.log(`!!! SKIPPED: ${what}`)
  const sum = (key) => results.reduce((total, one) => total + one[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

function since(started) {
  return Math.round((Date.now() - started) / 1000)
}
