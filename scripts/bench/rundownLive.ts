import { parseArgs } from 'node:util'

/**
 * `npm run bench:rundown-live -- --url http://127.0.0.1:3000 --password …`: how long after a press of the live console a
 * second screen knows, and after a change of a row another editor, on the running product with the sample data. It makes
 * a rundown of the next issue of the station and runs it, so it is for a database that may be thrown away.
 * Prints median, 95th percentile and longest time in milliseconds, from the sending of the request.
 */

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    /** A second server on the same database, to listen at; the same one when left out. */
    listen: { type: 'string' },
    email: { type: 'string', default: 'lich@toasoan.test' },
    password: { type: 'string', default: process.env.DEMO_PASSWORD ?? '' },
    count: { type: 'string', default: '100' },
  },
})

const url = values.url
const count = Number(values.count)

type Json = Record<string, unknown>

async function ask(method: string, path: string, token: string, data?: object): Promise<Json> {
  const response = await fetch(`${url}/api${path}`, {
    method,
    headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
    body: data && JSON.stringify(data),
  })
  const body = (await response.json()) as Json
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(body)}`)
  return body
}

/** Follows a rundown's events; `until` waits for one that fits and answers when it came. */
async function follow(path: string, token: string) {
  const response = await fetch(`${values.listen ?? url}/api${path}`, {
    headers: { authorization: `JWT ${token}` },
  })
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status}`)
  const seen: { event: string; data: Json; at: number }[] = []
  const waiting: (() => void)[] = []
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const read = async () => {
    let text = ''
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      text += value
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1] ?? ''
        const data = JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '{}') as Json
        seen.push({ event, data, at: performance.now() })
      }
      for (const wake of waiting.splice(0)) wake()
    }
  }
  void read().catch(() => undefined)
  return async (event: string, fits: (data: Json) => boolean): Promise<number> => {
    for (;;) {
      const found = seen.find((one) => one.event === event && fits(one.data))
      if (found) return found.at
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
}

function report(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1)
  console.log(`${what}: n=${times.length} median=${at(0.5)} p95=${at(0.95)} max=${at(1)} ms`)
}

const login = await fetch(`${url}/api/users/login`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ email: values.email, password: values.password }),
})
const { token } = (await login.json()) as { token?: string }
if (!token) throw new Error('Login failed: give --email and --password of a scheduler.')

const soon = encodeURIComponent(new Date().toISOString())
const issues = await ask(
  'GET',
  `/issues?where[plannedAt][greater_than]=${soon}&sort=plannedAt&limit=1&depth=0`,
  token,
)
const [issue] = issues.docs as { id: string }[]
if (!issue) throw new Error('No issue to come: seed with --sample.')
const state = await ask('GET', `/rundowns/of-issue/${issue.id}`, token)
const id = String(state.id)
let revision = Number(state.revision)
const rows = Array.from({ length: 50 }, (_, at) => `bench-${Date.now()}-${at}`)
const made = await ask('POST', `/rundowns/${id}/operations`, token, {
  base: revision,
  ops: rows.map((row, at) => ({
    op: 'insert',
    id: row,
    after: rows[at - 1] ?? null,
    fields: { title: `Mục ${at + 1}`, seconds: 30 },
  })),
})
revision = Number(made.revision)

const next = await follow(`/rundowns/${id}/events?after=${revision}`, token)
await next('hello', () => true)

const changes: number[] = []
for (let at = 0; at < count; at += 1) {
  const sent = performance.now()
  const expected = revision + 1
  const heard = next('change', (data) => data.revision === expected)
  await ask('POST', `/rundowns/${id}/operations`, token, {
    base: revision,
    ops: [{ op: 'update', id: rows[at % rows.length], fields: { seconds: 31 + at } }],
  })
  changes.push((await heard) - sent)
  revision = expected
}
report('a change, at another editor', changes)

const run = state.run as { sequence: number; state: string }
let { sequence } = run
const presses: number[] = []
for (let at = 0; at < count; at += 1) {
  const action = at === 0 && run.state !== 'live' ? 'start' : at % 2 === 0 ? 'next' : 'previous'
  const sent = performance.now()
  const expected = sequence + 1
  const heard = next('run', (data) => data.sequence === expected)
  await ask('POST', `/rundowns/${id}/run`, token, {
    sequence,
    // Forth and back, so that a long bench does not run out of entries.
    action: at === 1 ? 'next' : action,
  })
  presses.push((await heard) - sent)
  sequence = expected
}
report('a press, at the second screen', presses)
process.exit(0)
