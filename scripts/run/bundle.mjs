import { createHash, randomUUID } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build, stop } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '../..')
// Within node_modules, so that libraries are found from there.
const BUNDLES = path.join(ROOT, 'node_modules/.cache/toa-soan')
const KEPT_MS = 30 * 86_400_000

/**
 * Makes JavaScript of a program and of all of ours that it imports; libraries stay where they are. What is loaded by
 * `import()` is a file of its own, and so are its libraries loaded no sooner.
 * @returns the file to run; the same one while the sources are
 */
export async function bundle(program) {
  const { outputFiles } = await build({
    entryPoints: { program },
    outdir: BUNDLES,
    absWorkingDir: ROOT,
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [ownAddresses],
    write: false,
    logLevel: 'error',
  })
  await stop()
  const hash = createHash('sha256')
  for (const { path: name, contents } of outputFiles) hash.update(name).update(contents)
  const folder = path.join(BUNDLES, hash.digest('hex').slice(0, 24))
  if (!existsSync(folder)) keep(outputFiles, folder)
  return path.join(folder, 'program.mjs')
}

/** Several programs may do so at once: the folder is there as a whole or not at all. */
function keep(files, folder) {
  const draft = path.join(BUNDLES, randomUUID())
  mkdirSync(draft, { recursive: true })
  for (const { path: name, contents } of files) {
    const file = path.join(draft, path.basename(name))
    writeFileSync(file, contents)
    // As readable as the sources, whoever was the first to run it.
    chmodSync(file, 0o644)
  }
  for (const place of [BUNDLES, draft]) chmodSync(place, 0o755)
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  // By the clock of the disk on both sides: the program's may have been set forward, and this bundle would be old at once.
  const now = statSync(folder).mtimeMs
  for (const name of readdirSync(BUNDLES)) {
    const old = path.join(BUNDLES, name)
    // A program that begins at the same time takes its draft away.
    const at = statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
    if (now - at > KEPT_MS) rmSync(old, { recursive: true, force: true })
  }
}

/** `import.meta.url` is the address of the source, from which a program finds its data. */
const ownAddresses = {
  name: 'own addresses',
  setup(asked) {
    asked.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      if (!text.includes('import.meta.url')) return null
      const address = JSON.stringify(pathToFileURL(file).href)
      return {
        contents: text.replaceAll('import.meta.url', address),
        loader: path.extname(file).slice(1),
      }
    })
  },
}
