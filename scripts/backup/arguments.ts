import { parseArgs, type ParseArgsConfig } from 'node:util'

export const WRONG_USE = 2

type Read<Options extends NonNullable<ParseArgsConfig['options']>> =
  { ok: true; files: string[]; values: { [Name in keyof Options]?: boolean } } | { ok: false }

/** The files a command was given, and its switches. */
export function readArguments<Options extends Record<string, { type: 'boolean' }>>(
  options: Options,
  [least, most]: [number, number],
): Read<Options> {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const isEnough = positionals.length >= least && positionals.length <= most
    return isEnough ? { ok: true, files: positionals, values } : { ok: false }
  } catch {
    return { ok: false }
  }
}
