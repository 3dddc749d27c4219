import { requestOf } from './generate/request'
import type { Asked } from './generate/target'
import { countRows, type Product, readTarget, sessions } from './readTarget'

type Options = {
  product: Product
  seed: number
  requests: number
  /** How many times so many, one after the other: what grows in each is a leak, what grows in the first is not. */
  rounds: number
  /** How many at a time. */
  atOnce: number
  /** The first number asked: to ask one again, with `requests` 1. */
  from: number
  say: (line: string) => void
}

type Failure = { number: number; status: number; asked: Asked; answer: string }

/** Until then the server loads what it needs. */
const WARM_UP = 0.2
const FIGURES = 10
/** An answer that goes on (a rundown's events) is left once it began. */
const ENOUGH_BYTES = 256 * 1024
const ENOUGH_MS = 60_000
const NO_ANSWER = 599

/**
 * Asks the running product what the generator makes of it, and prints what came of it.
 * @returns whether nothing was answered with a failure of ours.
 */
export async function askRequests(options: Options): Promise<boolean> {
  const { product, seed, requests, rounds, from, say } = options
  const tokens = await sessions(product)
  const target = await readTarget(product, tokens.administrator)
  const rowsBefore = await countRows(product, target, tokens.administrator)
  const failures: Failure[] = []
  const memory: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const asked = await askRound({ ...options, from: from + round * requests }, { tokens, target })
    failures.push(...asked.failures)
    memory.push(asked.memory)
  }
  const rowsAfter = await countRows(product, target, tokens.administrator)
  say(`seed ${seed}: ${requests * rounds} requests, ${failures.length} × 5xx`)
  memory.forEach((words, round) => say(`memory in round ${round + 1}: ${words}`))
  say(`rows before ${rowsBefore}, after ${rowsAfter}`)
  for (const { number, status, asked, answer } of failures) {
    const again = `npm run torture -- requests --seed ${seed} --from ${number} --requests 1`
    say(`${status} to request ${number} (${again})`)
    say(`  ${JSON.stringify({ ...asked, body: asked.body?.slice(0, 600) })}`)
    say(`  → ${answer}`)
  }
  for (const line of product.errors.slice(0, 20)) say(`  in the log: ${line.slice(0, 900)}`)
  return failures.length === 0
}

type With = {
  tokens: Awaited<ReturnType<typeof sessions>>
  target: Awaited<ReturnType<typeof readTarget>>
}

async function askRound(
  { product, seed, requests, atOnce, from, say }: Options,
  { tokens, target }: With,
): Promise<{ failures: Failure[]; memory: string }> {
  const statuses = new Map<string, number>()
  const failures: Failure[] = []
  const memory: number[] = []
  const every = Math.max(1, Math.floor(requests / FIGURES))
  const begun = Date.now()
  let done = 0
  let next = from
  const work = async () => {
    while (next < from + requests) {
      const number = next
      next += 1
      const asked = requestOf(target, seed, number)
      const token = asked.who === 'anonymous' ? null : tokens[asked.who]
      const { status, text } = await send(product.url, asked, token)
      const key = `${Math.floor(status / 100)}xx`
      statuses.set(key, (statuses.get(key) ?? 0) + 1)
      if (status >= 500) failures.push({ number, status, asked, answer: text.slice(0, 300) })
      done += 1
      if (done % every > 0) continue
      memory.push(product.memory() ?? 0)
      const classes = [...statuses].sort().map(([name, count]) => `${name} ${count}`)
      const seconds = Math.round((Date.now() - begun) / 1000)
      say(`${done} after ${seconds} s: ${classes.join(', ')}; memory ${memory.at(-1)} MB`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const warm = memory[Math.floor(memory.length * WARM_UP)] ?? product.memory()
  return { failures, memory: `first (warm) ${warm} MB, last ${memory.at(-1) ?? warm} MB` }
}

async function send(
  url: string,
  { method, path: address, headers, body }: Asked,
  token: string | null,
): Promise<{ status: number; text: string }> {
  const leave = new AbortController()
  const timer = setTimeout(() => leave.abort(), ENOUGH_MS)
  try {
    const response = await fetch(`${url}${address}`, {
      method,
      headers: {
        ...(token && { authorization: `JWT ${token}` }),
        ...headers,
        ...(token && 'next-action' in headers && { cookie: `payload-token=${token}` }),
      },
      body: body === undefined || isRead(method) ? undefined : Buffer.from(body, 'latin1'),
      redirect: 'manual',
      signal: leave.signal,
    })
    const isEndless = response.headers.get('content-type')?.startsWith('text/event-stream')
    const text = isEndless ? '' : await upTo(response, ENOUGH_BYTES)
    return { status: response.status, text }
  } catch (error) {
    // Nothing came back: as bad as a failure that was said.
    const { message, cause } = error as Error
    return { status: NO_ANSWER, text: `${message} ${String(cause ?? '')}` }
  } finally {
    clearTimeout(timer)
    leave.abort()
  }
}

const isRead = (method: string) => method === 'GET' || method === 'HEAD'

async function upTo({ body }: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value)
    length += part.value.byteLength
    if (length > most) break
  }
  return Buffer.concat(parts).toString('utf8')
}
