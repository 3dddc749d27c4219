import '../environment'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { askRequests } from './ask'
import { startProduct } from './product'

const WRONG_USE = 2

/**
 * Asks the built product, on a database of its own, what nobody asks it, and prints the figures. The same seed asks the
 * same again. Answers 1 when anything was answered with a failure of ours.
 */
export async function requests(args: readonly string[]): Promise<number> {
  const options = read(args)
  if (!options) {
    console.error(
      'Cách dùng: npm run torture -- requests [--seed 1] [--requests 10000] [--at-once 4] [--from 0] [--port 4320]',
    )
    return WRONG_USE
  }
  const { port, ...asked } = options
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-torture-'))
  const product = await startProduct({ folder, port })
  try {
    const isFine = await askRequests({ product, ...asked, say: (line) => console.log(line) })
    return isFine ? 0 : 1
  } finally {
    await product.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What other parts are told is none of ours. */
function read(args: readonly string[]) {
  const options = Object.fromEntries(
    ['seed', 'from', 'requests', 'at-once', 'port'].map(
      (name) => [name, { type: 'string' }] as const,
    ),
  )
  const { values } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true })
  const number = (name: string, usual: number) => {
    const text = values[name] ?? String(usual)
    return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null
  }
  const seed = number('seed', 1)
  const from = number('from', 0)
  const count = number('requests', 10_000)
  const atOnce = number('at-once', 4)
  const port = number('port', 4320)
  if (seed === null || from === null || !count || !atOnce || !port) return null
  return { seed, from, requests: count, atOnce, port }
}
