import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'

/** A process, told apart from a later one of the same number. */
export type ProcessMark = {
  pid: number
  /** When it began, in ticks since the machine did; null where the system doesn't tell. */
  began: string | null
}

/** A process among those of several machines. */
export type PlacedMark = ProcessMark & {
  /** Where numbers of processes mean the same: a machine since it was started, a container of it. */
  place: string
}

export async function processMark(pid: number): Promise<ProcessMark> {
  return { pid, began: await beganAt(pid) }
}

/** This process's own. */
export function ownMark(): Promise<PlacedMark> {
  own ??= Promise.all([processMark(process.pid), placeOf()]).then(([mark, place]) => ({
    ...mark,
    place,
  }))
  return own
}

let own: Promise<PlacedMark> | undefined

/** Whether the process of a mark still lives on this machine. */
export async function isSameProcess({ pid, began }: ProcessMark): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process lives too.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = await beganAt(pid)
  return began === null || now === null || now === began
}

/** Whether a process has ended for certain; of another machine or container nobody here can tell. */
export async function isKnownGone(mark: PlacedMark): Promise<boolean> {
  const { place } = await ownMark()
  return mark.place === place && !(await isSameProcess(mark))
}

/** Two machines may have one name, and containers of one machine count their processes each for itself. */
async function placeOf(): Promise<string> {
  const [boot, space] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
  ])
  return [hostname(), boot.trim(), space].join(' ')
}

/** Field 22 of /proc/<pid>/stat (proc(5)); the second, the name in brackets, may hold spaces. */
async function beganAt(pid: number): Promise<string | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
