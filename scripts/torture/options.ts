import { parseArgs } from 'node:util'

import type { DatabaseKind } from './place'

export type KillOptions = {
  seed: number
  kills: number
  database: DatabaseKind
  /** The first port of the servers. */
  port: number
  /** How many write at once. */
  people: number
  /** After so many minutes no more kills are made. */
  minutes: number
  /** Leaves the folder and the database for looking at. */
  keep: boolean
}

/** What was asked for on the command line; a sentence where it can't be read. */
export function readKillOptions(args: readonly string[]): KillOptions | string {
  // Of another part's options nothing is known here.
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      seed: { type: 'string' },
      kills: { type: 'string' },
      database: { type: 'string' },
      port: { type: 'string' },
      people: { type: 'string' },
      minutes: { type: 'string' },
      keep: { type: 'boolean' },
    },
  })
  const whole = (name: 'seed' | 'kills' | 'port' | 'people' | 'minutes', usual: number) =>
    values[name] === undefined ? usual : Number(values[name])
  const numbers = {
    seed: whole('seed', 1),
    kills: whole('kills', 50),
    port: whole('port', 4330),
    people: whole('people', 6),
    minutes: whole('minutes', 24 * 60),
  }
  const wrong = Object.entries(numbers).find(([, value]) => !Number.isInteger(value) || value < 0)
  if (wrong) return `--${wrong[0]} must be a whole number.`
  const database = values.database ?? 'sqlite'
  if (database !== 'sqlite' && database !== 'mongodb') {
    return '--database must be sqlite or mongodb.'
  }
  return { ...numbers, database, keep: values.keep === true }
}
