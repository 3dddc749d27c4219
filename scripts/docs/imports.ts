import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import ts from 'typescript'

const SOURCE = /\.(tsx?|mjs)$/
/** Tests may reach across; migrations and types are written by Payload's commands. */
const LEFT_OUT = /\.test\.tsx?$|\.d\.[mc]?ts$|^src\/database\/migrations\/|^src\/payload-types\.ts$/

/** One import, by types alone too: two files of the project as paths from its top, the second without its ending. */
export type Import = { from: string; to: string }

/**
 * The files of the project, and all imports between them. dependency-cruiser resolves them file by file and takes ten
 * seconds for that; between folders the names alone are enough.
 */
export function importsOf(
  root: string,
  places: readonly string[],
): { files: string[]; imports: Import[] } {
  const files = places.flatMap((place) => sources(root, place))
  const imports = files.flatMap((from) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, from), 'utf8'))
    return importedFiles.flatMap(({ fileName }) => {
      const to = target(from, fileName)
      return to ? [{ from, to }] : []
    })
  })
  return { files, imports }
}

function sources(root: string, place: string): string[] {
  if (SOURCE.test(place)) return [place]
  return readdirSync(path.join(root, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => SOURCE.test(file) && !LEFT_OUT.test(file))
    .sort()
}

/** The names of tsconfig.json's `paths`; null for a package. */
function target(from: string, name: string): string | null {
  if (name === '@payload-config') return 'payload.config.ts'
  if (name.startsWith('@collections/')) return name.slice(1)
  if (name.startsWith('@/')) return `src/${name.slice(2)}`
  return name.startsWith('.') ? path.join(path.dirname(from), name) : null
}
