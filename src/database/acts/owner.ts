import { statSync } from 'node:fs'
import { hostname } from 'node:os'

import { isSameProcess, type ProcessMark, processMark } from '@/process/processMark'

/** Of a process of another machine or container nobody can tell whether it lives; an act takes seconds. */
const FOREIGN_SILENT_MS = 60_000

/** Whose acts these are: a process, and the file it has open. A restored copy is another file. */
type Owner = ProcessMark & { host: string; file: number }

export async function ownerOf(file: string): Promise<string> {
  const owner: Owner = { ...(await processMark(process.pid)), host: hostname(), file: fileOf(file) }
  return JSON.stringify(owner)
}

/** Whether a process that is not this one has gone and left its act as it was at that moment. */
export async function isGone(mark: string, lastStep: string, file: string): Promise<boolean> {
  const { host, file: its, ...process } = JSON.parse(mark) as Owner
  if (its !== fileOf(file)) return true
  if (host === hostname()) return !(await isSameProcess(process))
  return Date.now() - Date.parse(lastStep) > FOREIGN_SILENT_MS
}

const fileOf = (file: string): number => statSync(file).ino
