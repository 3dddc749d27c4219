import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'

/**
 * From now on the stack of an error names the lines of our sources, not those of the bundles in `folder`. Node's own way
 * would read the maps of all libraries too: 200 MB with Next.
 */
export function nameSources(folder) {
  const base = pathToFileURL(`${folder}${path.sep}`).href
  const place = new RegExp(
    `${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([\\w.-]+):(\\d+):(\\d+)`,
    'g',
  )
  const maps = new Map()
  const mapOf = (name) => {
    if (!maps.has(name)) maps.set(name, readMap(path.join(folder, `${name}.map`)))
    return maps.get(name)
  }
  Error.prepareStackTrace = (error, frames) => {
    const stack = [errorWords(error), ...frames.map((frame) => `    at ${frame}`)].join('\n')
    return stack.replace(place, (found, name, line, column) => {
      const map = mapOf(name)
      const at = map && originalPositionFor(map, { line: Number(line), column: column - 1 })
      if (!at?.source) return found
      const source = fileURLToPath(new URL(at.source, base))
      return `${source}:${at.line}:${at.column + 1}`
    })
  }
}

function readMap(file) {
  try {
    return new TraceMap(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function errorWords(error) {
  try {
    return String(error)
  } catch {
    return 'Error'
  }
}
