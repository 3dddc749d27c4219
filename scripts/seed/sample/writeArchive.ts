import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'
import sharp from 'sharp'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

import { advance } from '@/newsroom/imports/actions/advance'
import { chooseNames } from '@/newsroom/imports/actions/chooseNames'
import { readArchive } from '@/newsroom/imports/actions/readArchive'
import { startImport } from '@/newsroom/imports/actions/startImport'

import { findId, type Seeding } from '../findOrCreate'
import { drawMotif } from './motifs'

const FILE = 'kho-bao-cu-mau.zip'
const YEAR_MS = 365.25 * 86_400_000
const OLD_SITE = 'https://baocu.example.vn'

type Write = { now: number; outlet: string; administrator: TypedUser }

/** A small archive of an old site, brought in as people do it: one line of it has a fault, and one picture is missing. */
export async function writeArchive(
  { payload, made }: Seeding,
  { now, outlet, administrator }: Write,
): Promise<void> {
  const as = () => createLocalReq({ user: administrator, context: { makesSample: true } }, payload)
  const known = await findId(payload, 'imports', { title: { equals: FILE } })
  const id = known ?? (await readOld(await as(), outlet, now))
  if (!known) made.add('imports')
  const at = new Date(now)
  let { state } = await advance(await as(), id, at)
  if (state === 'mapping') {
    await chooseNames(await as(), id, { sections: {}, people: {}, column: null })
    state = 'checking'
  }
  let starts = 0
  while (state !== 'written') {
    if (state === 'ready' && starts++ === 0) await startImport(await as(), id)
    state = (await advance(await as(), id, at)).state
  }
}

async function readOld(req: PayloadRequest, outlet: string, now: number): Promise<string> {
  const zip = new ZipFile()
  const lines = textsOf(now).map((text) => JSON.stringify(text))
  zip.addBuffer(Buffer.from(lines.join('\n')), 'bai.jsonl')
  const drawn = await sharp(Buffer.from(drawMotif('terraces', 90)))
    .jpeg()
    .toBuffer()
  zip.addBuffer(drawn, 'anh/cho-phien.jpg')
  zip.end()
  const file = new File([new Uint8Array(await buffer(zip.outputStream))], FILE)
  const source = 'Trang báo cũ (mẫu), xuất bằng JSON Lines'
  const { id } = await readArchive(req, { outlet, source, file })
  return id
}

function textsOf(now: number) {
  const ago = (years: number) => new Date(now - years * YEAR_MS).toISOString()
  const base = (id: number, years: number) => ({
    ...{ id, url: `${OLD_SITE}/tin/${id}.html`, shortUrl: `${OLD_SITE}/?p=${id}` },
    ...{ publishedAt: ago(years), column: 'Đời sống vùng cao', authors: ['Cộng tác viên (mẫu)'] },
  })
  return [
    {
      ...base(101, 4),
      title: 'Chợ phiên họp lại sau mùa mưa (mẫu)',
      sapo: 'Bài từ kho lưu trữ của trang cũ, giữ nguyên giờ đăng.',
      content:
        '<p>Từ sáng sớm, bà con các bản đã xuống chợ.</p><figure><img src="anh/cho-phien.jpg" alt="Người dân đi chợ phiên (tranh vẽ)"><figcaption>Một góc chợ. Ảnh: Tòa soạn (ảnh mẫu)</figcaption></figure><p>Hàng hóa chủ yếu là nông sản trong vùng.</p>', // prettier-ignore
      cover: 'anh/cho-phien.jpg',
    },
    {
      ...base(102, 3),
      title: 'Đường vào bản được sửa xong (mẫu)',
      sapo: 'Bài cũ có một ảnh không kèm trong tệp.',
      content: '<p>Đoạn đường dài hai cây số đã thông xe.</p><img src="anh/duong-vao-ban.jpg">',
    },
    {
      ...base(103, 3),
      title: 'Bài trang cũ đã gỡ (mẫu)',
      content: '<p>Số liệu trong bài không đúng.</p>',
      takedownReason: 'Sai số liệu, trang cũ đã gỡ',
    },
    {
      ...base(104, 2),
      title: 'Bài ghi giờ đăng thiếu múi giờ (mẫu)',
      content: '<p>Dòng này còn phải sửa giờ đăng rồi mới nhập được.</p>',
      publishedAt: ago(2).slice(0, 19),
    },
  ]
}
