import { conflictsOf, DEFAULT_RULES } from '../../src/domain/rundown/conflicts'
import { projectLive } from '../../src/domain/rundown/live'
import { planTiming } from '../../src/domain/rundown/plan'
import { planOf } from '../../src/domain/rundown/planOf'
import { instant, seconds, type LiveState, type RundownPlan } from '../../src/domain/rundown/types'

/**
 * `npm run bench:rundown`: the time to compute a rundown anew after a change, without anything kept from before: plan,
 * conflicts and live projection, median and 99th percentile over 1,000 runs, for 500 entries up to 5,000. Ends with
 * exit code 1 when 500 entries take a millisecond or more.
 */

const RUNS = 1000
const WARM_UP = 200
const SIZES = [500, 1000, 2000, 5000]
const LIMIT_MS = 1
const ON_AIR = Date.UTC(2026, 10, 27, 12, 45)

/** Every 25th entry starts at a fixed time, every 40th is floated, every 60th has no known duration. */
function planWith(entries: number): RundownPlan {
  return planOf({
    onAir: ON_AIR,
    offAir: ON_AIR + entries * 61_000,
    entries: Array.from({ length: entries }, (_, i) => ({
      id: `entry-${i}`,
      seconds: i % 60 === 59 ? null : 20 + ((i * 37) % 90),
      start: i % 25 === 24 ? ON_AIR + i * 62_000 : null,
      until: i % 100 === 50 ? ON_AIR + (i + 1) * 61_000 : null,
      floated: i % 40 === 39,
    })),
  })
}

const live = (plan: RundownPlan): LiveState => ({
  now: instant(ON_AIR + 30_000),
  current: plan.entries[0]?.id ?? '',
  actualStart: instant(ON_AIR + 2_000),
  addedSeconds: seconds(15),
})

function compute(plan: RundownPlan) {
  const timing = planTiming(plan)
  const conflicts = conflictsOf({ plan, timing, rules: DEFAULT_RULES })
  return { timing, conflicts, live: projectLive(plan, live(plan)) }
}

function measure(entries: number) {
  const plan = planWith(entries)
  for (let i = 0; i < WARM_UP; i += 1) compute(plan)
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    compute(plan)
    return performance.now() - start
  }).sort((a, b) => a - b)
  return { entries, median: times[RUNS / 2] ?? 0, p99: times[Math.floor(RUNS * 0.99)] ?? 0 }
}

const figures = SIZES.map(measure)
for (const { entries, median, p99 } of figures) {
  const count = String(entries).padStart(5)
  console.log(
    `${count} entries: ${median.toFixed(3)} ms median of ${RUNS}, ${p99.toFixed(3)} ms p99`,
  )
}
const [smallest, largest] = [figures[0], figures.at(-1)]
if (smallest && largest) {
  const growth = (largest.median / smallest.median).toFixed(1)
  console.log(`ten times the entries take ${growth} times as long (10 is linear)`)
  if (smallest.median >= LIMIT_MS) process.exitCode = 1
}
