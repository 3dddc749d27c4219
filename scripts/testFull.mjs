// npm run test:full: what npm test takes a sample of. FULL=1 asks everything; all of it runs, the first failure or not.
import { spawnSync } from 'node:child_process'

const LONG = [
  { name: 'ten thousand ways of a text', project: 'unit', files: ['unit/workflow/properties'] },
  {
    name: 'every suite on each database, every right, every odd input',
    project: 'int',
    files: [],
  },
  {
    name: 'every job in the browser; every form, by everybody; every screen, as each role',
    project: 'e2e',
    files: [],
  },
]

/** Of Debian: what opens and sets the files we write, and the package that has it. */
const OTHERS = {
  soffice: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  pdftotext: 'poppler-utils',
}
const missing = Object.keys(OTHERS).filter((name) => spawnSync('which', [name]).status !== 0)
const packages = missing.map((name) => OTHERS[name]).join(' ')
const SKIPPED = `SKIPPED: no file of ours was opened by another program, as this machine has no ${missing.join(', ')}. Get it by: apt-get install --no-install-recommends ${packages}`
if (missing.length > 0) console.log(SKIPPED)

let failed = 0
for (const { name, project, files } of LONG) {
  console.log(`\n── ${name}`)
  const kind = project === 'unit' ? '' : `.${project}`
  const paths = files.map((file) => `tests/${file}${kind}.test.ts`)
  const { status } = spawnSync(
    'node_modules/.bin/vitest',
    ['run', '--project', project, '--maxWorkers=2', ...paths],
    { stdio: 'inherit', env: { ...process.env, FULL: '1' } },
  )
  if (status !== 0) failed += 1
}
if (missing.length > 0) console.log(SKIPPED)
console.log(`${LONG.length - failed} of ${LONG.length} passed`)
process.exitCode = failed > 0 ? 1 : 0
