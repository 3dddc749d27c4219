import { createLocalReq, type Where } from 'payload'
import sharp from 'sharp'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { runDeskAction } from '@/newsroom/desk/run/runDeskAction'
import { pinFront } from '@/newsroom/front/actions/pinFront'
import { pinRows } from '@/newsroom/front/pinRows'

import { findId, type Seeding } from '../findOrCreate'
import type { Accounts } from './accounts'
import { silentMp3 } from './silentMp3'
import type { ColumnIds } from './writeColumns'
import type { SampleOutlets } from './writeOutlets'

const HOUR_MS = 3_600_000
/** How long the leads of the sample stand. */
const PINNED_HOURS = [30, 54]
/** Which of the newest texts are pinned: others than the newest, so that the order is seen to be somebody's. */
const PINNED = [2, 4]
const RECORDED_SECONDS = 40

const LOOKS = {
  online: { accent: '#0b5a5a', sign: '#0b5a5a', about: 'Đường dây nóng: 0214 000 000 (mẫu)' },
  tv: { accent: '#1a56c4', sign: '#1a56c4', about: 'Phát trên kênh truyền hình tỉnh (mẫu)' },
  radio: { accent: '#a3341b', sign: '#a3341b', about: 'Phát trên sóng FM của tỉnh (mẫu)' },
} as const

type Write = { now: number; outlets: SampleOutlets; columns: ColumnIds; accounts: Accounts }

/** How the sample's outlets look to readers: signs, colours, pinned leads, programmes that may be heard again. */
export async function writeSite(seeding: Seeding, write: Write): Promise<void> {
  for (const key of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    await writeLook(seeding, { key, outlet: write.outlets[key] })
  }
  await writeRecording(seeding, write)
  await writePins(seeding, write)
}

async function writeLook(
  { payload, made }: Seeding,
  { key, outlet }: { key: keyof typeof LOOKS; outlet: string },
): Promise<void> {
  const { accent, sign, about } = LOOKS[key]
  const done: Where = { and: [{ id: { equals: outlet } }, { 'site.accent': { equals: accent } }] }
  if (await findId(payload, 'outlets', done)) return
  const alt = `Biểu trưng mẫu ${key}`
  const known = await findId(payload, 'media', { alt: { equals: alt } })
  const data = known
    ? null
    : await sharp(Buffer.from(drawSign(sign)))
        .png()
        .toBuffer()
  const file = data && {
    ...{ name: `bieu-trung-mau-${key}.png`, data, mimetype: 'image/png', size: data.byteLength },
  }
  const logo =
    known ??
    (
      await payload.create({
        collection: 'media',
        data: { alt, credit: 'Tòa soạn (mẫu)', outlet, sample: true },
        ...(file && { file }),
        depth: 0,
        overrideAccess: true,
      })
    ).id
  if (!known) made.add('media')
  await payload.update({
    collection: 'outlets',
    id: outlet,
    data: { site: { accent, about, logo } },
    depth: 0,
    overrideAccess: true,
  })
}

/** Three hills under a sun, on nothing. */
const drawSign = (
  colour: string,
) => `<svg xmlns="http://www.w3.org/2000/svg" width="192" height="192" viewBox="0 0 96 96">
<circle cx="48" cy="48" r="46" fill="${colour}"/><circle cx="64" cy="30" r="9" fill="#fff"/>
<path d="M10 74 L34 38 L50 60 L60 46 L86 74 Z" fill="#fff"/></svg>`

/** The last issue of the radio programme that was run gets its recording as its proof. */
async function writeRecording(seeding: Seeding, { columns, outlets }: Write): Promise<void> {
  const { payload, made } = seeding
  const [airing] = await rowsWhere(payload, 'airings', {
    where: {
      and: [{ column: { equals: columns.radio } }, { rundown: { exists: true } }],
    },
    select: { evidenceFile: true },
    sort: ['-startedAt', '-id'],
    limit: 1,
    overrideAccess: true,
  })
  const title = 'Bản ghi chương trình phát thanh (mẫu)'
  if (!airing || (await findId(payload, 'files', { title: { equals: title } }))) return
  const data = silentMp3(RECORDED_SECONDS)
  const file = await payload.create({
    collection: 'files',
    data: { title, outlet: outlets.radio },
    file: { name: 'ban-ghi-mau.mp3', data, mimetype: 'audio/mpeg', size: data.byteLength },
    depth: 0,
    overrideAccess: true,
  })
  made.add('files')
  await payload.db.updateOne({
    collection: 'airings',
    id: airing.id,
    data: { evidenceFile: file.id },
  })
}

async function writePins({ payload, made }: Seeding, write: Write): Promise<void> {
  const { now, outlets, accounts } = write
  const outlet = outlets.online
  const req = await createLocalReq({ user: accounts.sectionEditor }, payload)
  if ((await pinRows(req, outlet)).length > 0) return
  const at = new Date(now).toISOString()
  const newest = await rowsWhere(payload, 'public-texts', {
    where: {
      and: [
        { outlet: { equals: outlet } },
        { publication: { exists: true } },
        { takenDown: { equals: false } },
        { publishedAt: { less_than_equal: at } },
      ],
    },
    select: { articleId: true, publication: true },
    sort: ['-publishedAt', '-id'],
    limit: Math.max(...PINNED) + 1,
    overrideAccess: true,
  })
  const pins = PINNED.flatMap((place, turn) => {
    const text = newest[place]
    const until = new Date(now + (PINNED_HOURS[turn] ?? 24) * HOUR_MS).toISOString()
    return text && idOf(text.publication) ? [{ article: text.articleId, until }] : []
  })
  await runDeskAction(pinFront, {
    ...{ req, id: outlet, input: { pins, seen: [] }, now: new Date(now) },
  })
  pins.forEach(() => made.add('front-pins'))
}
