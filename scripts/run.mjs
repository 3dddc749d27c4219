// node scripts/run.mjs PROGRAM.ts …: runs a program of ours that is written in TypeScript (docs/adr/0021).
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { bundle } from './run/bundle.mjs'
import { nameSources } from './run/sources.mjs'

const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS']

// The program sees its own name and arguments, as if Node had been told to run it.
process.argv.splice(1, 1)
const program = path.resolve(process.argv[1] ?? '')
await import(pathToFileURL(await runnable()).href)

/** Where nothing may be written, tsx does it file by file. */
async function runnable() {
  try {
    const entry = await bundle(program)
    nameSources(path.dirname(entry))
    return entry
  } catch (error) {
    if (!NOT_WRITABLE.includes(error.code)) throw error
    // Else it would look for the paths of our modules where the program was started.
    process.env.TSX_TSCONFIG_PATH = path.resolve(import.meta.dirname, '../tsconfig.json')
    const { register } = await import('tsx/esm/api')
    register()
    return program
  }
}
