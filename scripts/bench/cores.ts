import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

const mayPin =
  process.platform === 'linux' &&
  availableParallelism() > 1 &&
  spawnSync('taskset', ['--version']).status === 0

/** How a program of Node is started on a core of its own: the command, and what stands before its arguments. Anywhere where that can't be said. */
export function onCore(core: number): [command: string, before: string[]] {
  if (!mayPin) return [process.execPath, []]
  return ['taskset', ['--cpu-list', String(core), process.execPath]]
}

/** Keeps this process to a core. */
export function pinned(core: number): void {
  if (mayPin)
    spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(process.pid)])
}
