// npm run test:full: what is too long for npm test. FULL=1 makes a walk exhaustive; everything runs, the first failure or not.
import { spawnSync } from 'node:child_process'

const LONG = [
  { name: 'every form, by everybody, with the least and with everything', files: ['form-walk'] },
]

let failed = 0
for (const { name, files } of LONG) {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(
    'node_modules/.bin/vitest',
    ['run', '--project', 'e2e', ...files.map((file) => `tests/e2e/${file}.e2e.test.ts`)],
    { stdio: 'inherit', env: { ...process.env, FULL: '1' } },
  )
  if (status !== 0) failed += 1
}
process.exitCode = failed > 0 ? 1 : 0
