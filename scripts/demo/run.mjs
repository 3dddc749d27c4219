import { spawn } from 'node:child_process'

const KEPT_LINES = 60
const STOP_AFTER_MS = 10_000

let current = null
let stopping = false

/** Starts node on a program of the project (or with an option first); what it says is given line by line to `onLine`, its last lines kept. */
export function start(script, args, { env, onLine = () => {} }) {
  const child = spawn(process.execPath, [script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines = []
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8')
    stream.on('data', (chunk) => {
      const parts = (rest + chunk).split('\n')
      rest = parts.pop() ?? ''
      for (const line of parts) {
        lines.push(line)
        if (lines.length > KEPT_LINES) lines.shift()
        onLine(line)
      }
    })
  }
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, lines: [...lines, error.message] }))
    child.on('close', (code) => resolve({ code: code ?? 1, lines }))
  })
  current = child
  return { ended, child }
}

/** Ctrl-C ends what is running, waits for it and leaves with 0. */
export function stopOnSignals(say) {
  const stop = () => {
    if (stopping) return
    stopping = true
    say('\nĐang dừng…')
    const leave = () => process.exit(0)
    if (!current || current.exitCode !== null) leave()
    current.on('close', leave)
    current.kill('SIGTERM')
    setTimeout(() => current.kill('SIGKILL'), STOP_AFTER_MS).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

export const isStopping = () => stopping
