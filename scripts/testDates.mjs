// npm run test:dates: the tests under dates other than today's, each as a run of its own: all of them, or those named.
// Needs Debian's package `faketime`. Unit, integration (SQLite) and browser tests; the browser's build is made once.
import { spawnSync } from 'node:child_process'

import { clockAt, clockLibrary } from './test/clock.mjs'
import { comingDates } from './test/dates.mjs'

const library = clockLibrary()
const dates = comingDates(Date.now())
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !dates.some((date) => date.name === name))
if (unknown.length > 0) fail(`Unknown: ${unknown.join(', ')}. Known: ${names(dates)}`)
if (!library) fail('libfaketime is missing: apt-get install faketime')

const outcomes = []
for (const { name, at } of dates.filter(
  (date) => asked.length === 0 || asked.includes(date.name),
)) {
  console.log(`\n══ ${name}: ${new Date(at).toISOString()}`)
  const built = outcomes.length > 0 || process.env.E2E_REUSE_BUILD === '1'
  const { status } = spawnSync(process.execPath, ['scripts/test.mjs', '--under-a-date'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...clockAt(at, library),
      ...(built && { E2E_REUSE_BUILD: '1' }),
    },
  })
  outcomes.push({ name, green: status === 0 })
}
console.log('')
for (const { name, green } of outcomes) console.log(`${green ? '✓' : '✗'} ${name}`)
const green = outcomes.filter((one) => one.green).length
console.log(`${green} passed, ${outcomes.length - green} failed`)
process.exitCode = green === outcomes.length ? 0 : 1

function names(list) {
  return list.map(({ name }) => name).join(', ')
}

function fail(sentence) {
  console.error(sentence)
  process.exit(2)
}
