import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Everything a build is made from. */
const SOURCES = [
  'src',
  'collections',
  'payload.config.ts',
  'next.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const NOT_BUILT = /\.test\.tsx?$/

const distDir = () => process.env.NEXT_DIST_DIR || '.next'
const noteFile = () => path.join(distDir(), 'demo-build.json')

/** Fingerprint of the sources and of what of the environment a build takes in. */
export function sourcesHash() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  hash.update(process.version)
  return hash.digest('hex')
}

/** Whether the build that is there is whole and was made from these sources. */
export function isBuilt(sources) {
  if (!existsSync(noteFile())) return false
  const note = JSON.parse(readFileSync(noteFile(), 'utf8'))
  return note.sources === sources && note.build !== null && note.build === buildId()
}

/** Notes which sources the build was made from; another build made since has another id. */
export function noteBuild(sources) {
  writeFileSync(noteFile(), JSON.stringify({ sources, build: buildId() }))
}

function buildId() {
  const file = path.join(distDir(), 'BUILD_ID')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

function filesUnder(name) {
  if (!existsSync(name)) return []
  if (path.extname(name) !== '') return [name]
  return readdirSync(name, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}
