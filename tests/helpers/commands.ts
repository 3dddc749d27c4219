import { spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

export type Ended = { code: number | null; stdout: string; stderr: string }

type Running = {
  /** Where it runs; its .env and its default database are there. */
  cwd: string
  env?: Record<string, string>
  /** The user it runs as, where this process may choose. */
  uid?: number
  args?: string[]
}

/** Runs a script of the product in a place and an environment of its own, as its npm script does. */
export function runScript(
  script: string,
  { cwd, env = {}, uid, args = [] }: Running,
): Promise<Ended> {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, 'scripts/run.mjs'), path.join(ROOT, script), ...args],
    {
      cwd,
      ...(uid !== undefined && { uid, gid: uid }),
      env: {
        PATH: process.env.PATH ?? '',
        NODE_OPTIONS: '--conditions=production',
        ...pick(['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_RESET']),
        ...env,
      } as unknown as NodeJS.ProcessEnv,
    },
  )
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })))
}

function pick(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  )
}
