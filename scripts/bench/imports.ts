import { spawnSync } from 'node:child_process'
import { mkdtempSync, openAsBlob, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { chooseMapping } from '@/newsroom/imports/actions/chooseMapping'
import { readFile } from '@/newsroom/imports/actions/readFile'
import { startImport } from '@/newsroom/imports/actions/startImport'
import { loadImport } from '@/newsroom/imports/importRow'
import { loadImportPage } from '@/newsroom/imports/views/loadImportPage'
import { NewsroomError } from '@/newsroom/words/failure'

import { goOn, make, mostMemory, onStage } from './importStage'

/**
 * `npm run bench:imports -- --rows 200000 --ending csv --write 200000`: a table of so many issues of before, read, checked,
 * looked at and written: time, and the most memory since the start. `--wrong`, `--twice`: every which line can't be read, or
 * says what the one before it said. `--write` stops sooner; what is written is told by the stretch (`--stretch`).
 */

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    ending: { type: 'string', default: 'csv' },
    wrong: { type: 'string', default: '0' },
    twice: { type: 'string', default: '0' },
    write: { type: 'string', default: '5000' },
    stretch: { type: 'string', default: '1000' },
  },
})
const ROWS = Number(given.rows)
const WRITE = Math.min(Number(given.write), ROWS)
const STRETCH = Number(given.stretch)
const PER_PART = 100

/** Made by a process of its own, whose memory is not counted. */
function makeTable(file: string): void {
  const { rows, wrong, twice } = given
  const asked = ['--rows', rows, '--wrong', wrong, '--twice', twice]
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/bench/importsTable.ts', file, ...asked],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
}

/** A table that is too large is refused; what it took to find that out is told as well. */
async function read(work: () => Promise<{ id: string }>): Promise<string | null> {
  try {
    return (await work()).id
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    console.log(`refused: ${error.message}`)
    return null
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-table-'))
const file = path.join(folder, `bang.${given.ending}`)
try {
  makeTable(file)
  await onStage('row', async ({ request, payload, outlet, timed }) => {
    const req = await request()
    await make(payload, 'columns', {
      ...{ name: 'Dân hỏi, chính quyền trả lời', outlet, kind: 'programme' },
      ...{ validFrom: '2010-01-01', time: '19:45', durationMinutes: 5 },
    })
    const table = new File([await openAsBlob(file)], path.basename(file))
    console.log(`${ROWS} rows: ${Math.round(table.size / 1024 / 1024)} MB; ${mostMemory()} MB before it is read`) // prettier-ignore
    const asked = { kind: 'issues' as const, outlet, source: undefined, file: table }
    const id = await timed('read', ROWS, () => read(() => readFile(req, asked)))
    if (id === null) return
    const { mapping } = await loadImport(req, id)
    await chooseMapping(req, id, { mapping: mapping as Record<string, number> })
    await timed('dry run', ROWS, () => goOn(request, id, { perPart: PER_PART }))
    const page = await timed('a page of what is wrong', ROWS, () =>
      loadImportPage(req, { id, page: 0, wrongOnly: true }),
    )
    console.log(`${JSON.stringify(page?.counts)}, ${page?.lines.length} lines shown of ${page?.pages} pages`) // prettier-ignore
    await startImport(req, id)
    for (let from = 0; from < WRITE; from += STRETCH) {
      const until = Math.min(from + STRETCH, WRITE)
      const work = () => goOn(request, id, { until, perPart: PER_PART })
      await timed(`write ${from + 1}–${until}`, until - from, work)
    }
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
