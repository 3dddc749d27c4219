// npm test: typecheck, lint, unit, integration (SQLite; MongoDB when TEST_MONGODB_URI is set), browser tests when a
// Chromium is found. What was skipped is said at the end; REQUIRE_MONGO=1 and REQUIRE_BROWSER=1 make a skip a failure.
// The commit draws a part of the integration and browser tests (those in ALWAYS every time; all of them under `npm run
// test:full`), which database each integration suite sees, and a date (scripts/test/dates.mjs): those on MongoDB run today,
// those on SQLite under that date, and so does one of the two browser tests that live by dates. REQUIRE_DATES=1 makes a
// skip of the date a failure.
// OTHER_NODE names another Node's binary, on which all unit tests, seed, check and the demo run, and of the unit tests an
// eighth on the machine's own; REQUIRE_OTHER_NODE=1 makes a skip of it a failure.
// `--under-a-date`: what `npm run test:dates` asks for each of its dates.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'

import { clockAt, clockLibrary } from './test/clock.mjs'
import { drawnDate } from './test/dates.mjs'
import { drawnFiles } from './test/drawn.mjs'
import { onNode, productOn, versionOf } from './test/otherNode.mjs'

const commit = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout?.trim() || '0'
// What samples are drawn by (tests/helpers/sample.ts).
process.env.TEST_SEED ??= commit
console.log(`TEST_SEED=${process.env.TEST_SEED}`)
const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-test-'))
const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file && existsSync(file))
const hasMongo = Boolean(process.env.TEST_MONGODB_URI)
const skipped = []
const results = []
// tests/e2e/lastSeen.ts
const LAST_SEEN = 'What the open pages showed:'
const BY_DATES = ['desk', 'schedule'].map((file) => `tests/e2e/${file}.e2e.test.ts`)
/** What no commit goes without: both walks, the way of a text in the browser; every right, every move, every public way. */
const ALWAYS = {
  e2e: ['form-walk', 'walk', 'story'],
  int: ['access-matrix', 'access-matrix.leaks', 'text-law', 'publications'],
}
/** Of the others, so that the gate stays within 18 minutes on two cores. */
const SHARE = { e2e: 0.09, int: 0.15 }

if (process.argv.includes('--under-a-date')) {
  suite('unit')
  integration({ databases: 'sqlite' })
  browser()
} else {
  await Promise.all([
    step('lint:code'),
    step('typecheck')
      .then(() => step('lint:layers'))
      .then(() => step('lint:format')),
  ])
  // On the machine's own Node the eighth that the commit draws, where another one sees them all.
  suite('unit', { options: process.env.OTHER_NODE ? [`--shard=${1 + (crc32(commit) % 8)}/8`] : [] })
  const drawn = drawnClock()
  const files = drawnOf('int')
  integration({ databases: hasMongo && drawn ? 'mongodb' : 'all', options: files })
  if (!hasMongo) skip('integration tests on MongoDB (TEST_MONGODB_URI is not set)', 'REQUIRE_MONGO')
  const isBuilt = await onOtherNode(process.env.OTHER_NODE)
  const dated = BY_DATES[crc32(commit) % BY_DATES.length]
  browser({ isBuilt, options: drawnOf('e2e').filter((file) => !drawn || file !== dated) })
  if (drawn) underDate(drawn, files, dated)
  else skip('tests under a date drawn by the commit (libfaketime is missing)', 'REQUIRE_DATES')
}

rmSync(folder, { recursive: true, force: true })
report()

/** One script of the package, a check that passes or fails as a whole. */
function step(name) {
  const started = Date.now()
  console.log(`\n── ${name}`)
  const child = spawn('npm', ['run', '-s', name], { stdio: 'inherit' })
  return new Promise((done) => {
    child.on('close', (status) => {
      const passed = status === 0 ? 1 : 0
      results.push({ name, passed, failed: 1 - passed, seconds: since(started) })
      done()
    })
  })
}

/** Each file has databases of its own. */
function integration({ databases, env = {}, options, title }) {
  suite('int', { env: { TEST_DATABASES: databases, ...env }, options, title })
}

/** The files of a project that this commit's tests run. */
function drawnOf(project) {
  const named = (name) => `tests/${project}/${name}.${project}.test.ts`
  const files = readdirSync(`tests/${project}`)
    .filter((file) => file.endsWith(`.${project}.test.ts`))
    .sort()
    .map((file) => `tests/${project}/${file}`)
  const always = ALWAYS[project].map(named)
  const drawn = drawnFiles(files, { share: SHARE[project], seed: process.env.TEST_SEED, always })
  console.log(`${project}: ${drawn.length} of ${files.length} files are drawn`)
  return drawn
}

function browser({ isBuilt = false, options = [] } = {}) {
  const env = { CHROMIUM: chromium, ...(isBuilt && { E2E_REUSE_BUILD: '1' }) }
  if (chromium) suite('e2e', { env, options })
  else skip('browser tests (no Chromium found)', 'REQUIRE_BROWSER')
}

/** What has to work on another Node too; whether it left a build. */
async function onOtherNode(node) {
  if (!node) {
    skip('unit tests, seed, check and the demo on another Node (OTHER_NODE)', 'REQUIRE_OTHER_NODE')
    return false
  }
  const version = versionOf(node)
  suite('unit', { env: onNode(node), node, title: `unit tests on Node ${version}` })
  const started = Date.now()
  const name = `seed, check and the demo on Node ${version}`
  console.log(`\n── ${name}`)
  const failures = await productOn(node)
  const failed = failures.length
  results.push({ name, passed: 3 - failed, failed, seconds: since(started), failures })
  return failed === 0
}

function drawnClock() {
  const library = clockLibrary()
  if (!library) return null
  const { name, at } = drawnDate(commit, Date.now())
  return { title: `${name}, ${new Date(at).toISOString()}`, env: clockAt(at, library) }
}

/** The integration suites drawn for SQLite, and a browser test. */
function underDate({ title, env }, files, dated) {
  if (hasMongo) {
    integration({ databases: 'sqlite', env, options: files, title: `int tests under ${title}` })
  }
  if (!chromium) return
  suite('e2e', {
    env: { CHROMIUM: chromium, E2E_REUSE_BUILD: '1', ...env },
    options: [dated],
    title: `e2e tests under ${title}`,
  })
}

/** One vitest project; its tests are counted singly. */
function suite(
  project,
  { env = {}, options = [], node = process.execPath, title = `${project} tests` } = {},
) {
  const started = Date.now()
  console.log(`\n── ${title}`)
  const outputFile = path.join(folder, `${title.replaceAll(/\W+/g, '-')}.json`)
  const { status } = spawnSync(
    node,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--maxWorkers=2',
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
  results.push({
    name: title,
    passed,
    failed,
    seconds: since(started),
    failures: failuresOf(counts),
  })
}

/** What failed, each with the first line of why: the end of a long log is what is read, and kept. */
function failuresOf({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const file = path.relative('.', name)
    const failed = assertionResults.filter((one) => one.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLines(message)}`]
    return failed.map((one) => `${file} > ${one.fullName}: ${firstLines(one.failureMessages?.[0])}`)
  })
}

function firstLines(message = '') {
  const [why = '', shown] = message.split(LAST_SEEN)
  const lines = why.trim().split('\n').slice(0, 6).join('\n      ').slice(0, 900)
  if (!shown) return lines
  return `${lines}\n      ${LAST_SEEN}${shown.replaceAll('\n', '\n      ').slice(0, 2000)}`
}

function skip(what, required) {
  skipped.push(what)
  if (process.env[required] === '1') {
    results.push({ name: `${what}, required by ${required}=1`, passed: 0, failed: 1, seconds: 0 })
  }
}

function report() {
  console.log('')
  for (const failure of results.flatMap((one) => one.failures ?? [])) console.log(`✗ ${failure}`)
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
