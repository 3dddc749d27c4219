import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { randomOf } from '../torture/random'
import { type Memory, serveAddresses } from './addressServer'

/**
 * `npm run bench:addresses`: asks for 100,000 distinct articles once, then as readers do (the one most asked for twice as often as the second, three times as
 * the third …). What is kept of answers stays within its bound; prints that, the memory of the process, and how many were answered from memory. Articles are made by
 * a stub: in a process of its own the cache of the front is all there is.
 */

const { values: given } = parseArgs({
  options: {
    addresses: { type: 'string', default: '100000' },
    asked: { type: 'string', default: '200000' },
    'cache-mb': { type: 'string', default: '32' },
    seed: { type: 'string', default: '1' },
    /** Of the bench itself: the process that is asked. */
    serve: { type: 'boolean', default: false },
  },
})
const MB = 1024 * 1024
const AT_ONCE = 32

/** Draws numbers from 0 to below `count`, the first most often (Zipf, exponent 1). */
function zipf(count: number, seed: number): () => number {
  const sums = new Float64Array(count)
  for (let at = 0; at < count; at += 1) sums[at] = (sums[at - 1] ?? 0) + 1 / (at + 1)
  const random = randomOf(seed)
  const whole = sums[count - 1] ?? 0
  return () => {
    const wanted = (random.below(2 ** 31) / 2 ** 31) * whole
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

/** Asks for an article, every other time in gzip. */
function ask(url: string, number: number, at: number): Promise<void> {
  const headers = { 'accept-encoding': at % 2 === 0 ? 'gzip' : 'identity' }
  return new Promise((done, failed) => {
    get(`${url}/api/v1/articles/bai-${number}`, { agent, headers }, (res) => {
      if (res.statusCode !== 200) failed(new Error(`bai-${number}: ${res.statusCode}`))
      res.resume().once('end', done)
    }).once('error', failed)
  })
}

async function askAll(url: string, { from, to }: { from: number; to: number }, of: () => number) {
  let at = from
  const askOn = async () => {
    while (at < to) {
      at += 1
      await ask(url, of(), at)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askOn))
}

async function measure(child: ChildProcess, url: string): Promise<boolean> {
  const memory = async (): Promise<Memory> => {
    child.send('memory')
    const [told] = (await once(child, 'message')) as [Memory]
    return told
  }
  const bound = Number(given['cache-mb']) * MB
  const count = Number(given.addresses)
  const tell = (when: string, { kept, keptBytes, mostKeptBytes, rss }: Memory) =>
    console.log(
      `${when.padEnd(34)} kept ${kept} answers, ${mb(keptBytes)} (at most ${mb(mostKeptBytes)} of ${mb(bound)}), process ${mb(rss)}`,
    )
  tell('at the start', await memory())
  let next = 0
  const one = () => next++
  await askAll(url, { from: 0, to: count / 2 }, one)
  tell('half of the addresses asked', await memory())
  await askAll(url, { from: count / 2, to: count }, one)
  const distinct = await memory()
  tell('all addresses asked', distinct)
  await askAll(url, { from: 0, to: Number(given.asked) }, zipf(count, Number(given.seed)))
  const end = await memory()
  tell('asked as readers do', end)
  const asked = end.asked - distinct.asked
  const share = (100 * (asked - (end.made - distinct.made))) / asked
  console.log(`answered from memory: ${share.toFixed(1)} % of ${asked}`)
  const isWithin = end.mostKeptBytes <= bound
  console.log(`${isWithin ? ' ' : '!'} kept bytes never above ${mb(bound)}`)
  return isWithin
}

const mb = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`

if (given.serve) await serveAddresses(Number(given['cache-mb']))
else {
  const args = [path.resolve('scripts/run.mjs'), process.argv[1] ?? '', '--serve']
  const child = spawn(process.execPath, [...args, '--cache-mb', given['cache-mb']], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    const [url] = (await once(child, 'message')) as [string]
    process.exitCode = (await measure(child, url)) ? 0 : 1
  } finally {
    child.kill()
  }
  agent.destroy()
}
