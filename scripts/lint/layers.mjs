// npm run lint:layers: the dependency rule (.dependency-cruiser.cjs), and no circle of folders. In the folder it is run in.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { folderCycles } from './folderCycles.mjs'

const PLACES = ['src', 'collections', 'scripts', 'payload.config.ts']

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const { stdout, stderr } = spawnSync(
  path.join(root, 'node_modules/.bin/depcruise'),
  ['--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...PLACES],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
)
if (stderr) console.error(stderr)
const { modules, summary } = JSON.parse(stdout)
const errors = summary.violations.filter(({ rule }) => rule.severity === 'error')
for (const { rule, from, to } of errors) console.error(`${rule.name}: ${from} → ${to}`)
const own = modules.filter(({ source }) => !source.startsWith('node_modules/'))
// Tests and their helpers may reach across; the root holds the composition and package.json.
const cycles = folderCycles(
  own.filter(({ source }) => source.includes('/') && !/^tests\/|\.test\.tsx?$/.test(source)),
)
for (const { folders, imports } of cycles) {
  console.error(`no-folder-cycles: ${folders.join(', ')}\n  ${imports.join('\n  ')}`)
}
console.log(`${own.length} files, ${errors.length + cycles.length} violations`)
process.exitCode = errors.length + cycles.length > 0 ? 1 : 0
