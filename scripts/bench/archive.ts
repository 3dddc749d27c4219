import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'

import sharp from 'sharp'
import { ZipFile } from 'yazl'

import { chooseNames } from '@/newsroom/imports/actions/chooseNames'
import { readArchive } from '@/newsroom/imports/actions/readArchive'
import { startImport } from '@/newsroom/imports/actions/startImport'

import { archiveLines } from './archiveData'
import { goOn, make, mostMemory, onStage } from './importStage'

/**
 * `npm run bench:archive -- --texts 20000 --pictures 200 --write 20000`: an archive of so many texts of another site, some of
 * them with pictures, read, looked through and brought in: time, memory, queries a text (SQLite, thrown away afterwards; or
 * the empty MongoDB database of BENCH_URI). `--write` stops sooner: what a text costs is told by the thousand (`--stretch`).
 */

const { values: given } = parseArgs({
  options: {
    texts: { type: 'string', default: '20000' },
    pictures: { type: 'string', default: '200' },
    write: { type: 'string' },
    stretch: { type: 'string', default: '1000' },
  },
})
const TEXTS = Number(given.texts)
const PICTURES = Math.min(Number(given.pictures), TEXTS)
const WRITE = Number(given.write ?? TEXTS)
const STRETCH = Number(given.stretch)
const PER_PART = 20

async function zipped(): Promise<File> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(archiveLines(TEXTS, PICTURES)), 'bai.jsonl')
  for (let at = 0; at < PICTURES; at += 1) {
    const background = { r: at % 256, g: (at >> 8) % 256, b: 80 }
    const create = { width: 800, height: 600, channels: 3 as const, background }
    zip.addBuffer(await sharp({ create }).jpeg().toBuffer(), `anh/${at}.jpg`)
  }
  zip.end()
  return new File([new Uint8Array(await buffer(zip.outputStream))], 'kho.zip')
}

await onStage('text', async ({ request, payload, outlet, timed }) => {
  const req = await request()
  const column = await make(payload, 'columns', {
    ...{ name: 'Kho cũ', outlet, kind: 'page', validFrom: '2010-01-01' },
  })
  const file = await zipped()
  console.log(`${TEXTS} texts, ${PICTURES} pictures: ${Math.round(file.size / 1024 / 1024)} MB zipped; ${mostMemory()} MB before it is read`) // prettier-ignore
  const { id } = await timed('read', TEXTS, () => readArchive(req, { outlet, source: null, file }))
  await chooseNames(req, id, { sections: {}, people: {}, column: column.id })
  await timed('dry run', TEXTS, () => goOn(request, id, { perPart: PER_PART }))
  await startImport(req, id)
  for (let from = 0; from < WRITE; from += STRETCH) {
    const until = Math.min(from + STRETCH, WRITE)
    const work = () => goOn(request, id, { until, perPart: PER_PART })
    await timed(`write ${from + 1}–${until}`, until - from, work)
  }
})
process.exit(0)
