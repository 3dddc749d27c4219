// `npm run bench:start`: the processor time of one command from its start to its end, by tsx and by scripts/run.mjs, in
// turns, on a database of its own.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const RUNS = 5
const COMMAND = 'scripts/check.ts'
const WAYS = { tsx: ['--import', 'tsx', COMMAND], 'run.mjs': ['scripts/run.mjs', COMMAND] }

const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-start-'))
const env = {
  ...process.env,
  NODE_OPTIONS: '--conditions=production',
  DATABASE_URI: `file:${path.join(folder, 't.db')}`,
  PAYLOAD_SECRET: 'a secret of the bench, longer than thirty-two',
}

/** Seconds of processor time, of all threads: bash's `times` says those of what it ran in its second line. */
function secondsOf(args) {
  const run = spawnSync(
    'bash',
    ['-c', '"$@" >/dev/null && times', 'bash', process.execPath, ...args],
    {
      env,
      encoding: 'utf8',
    },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  const [, children = ''] = run.stdout.trim().split('\n')
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

// The first makes the database, and each way its own cache.
for (const args of Object.values(WAYS)) secondsOf(args)
const times = { tsx: [], 'run.mjs': [] }
for (let run = 0; run < RUNS; run += 1) {
  for (const [way, args] of Object.entries(WAYS)) times[way].push(secondsOf(args))
}
const [tsx, ours] = [middle(times.tsx), middle(times['run.mjs'])]
console.log(
  `npm run check, processor time of ${RUNS} runs in the middle, Node ${process.versions.node}`,
)
console.log(`tsx      ${tsx.toFixed(1)} s`)
console.log(`run.mjs  ${ours.toFixed(1)} s, ${(tsx / ours).toFixed(1)} times less`)
rmSync(folder, { recursive: true, force: true })
