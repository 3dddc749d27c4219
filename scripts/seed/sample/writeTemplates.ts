import { lexicalOf } from './lexical'
import type { Block, TextRun } from './parseArticle'

import { findOrCreate, type Seeding } from '../findOrCreate'

const run = (text: string): TextRun[] => [{ text, bold: false }]
const heading = (text: string): Block => ({ type: 'heading', runs: run(text) })
const paragraph = (text: string): Block => ({ type: 'paragraph', runs: run(text) })

const BULLETIN: Block[] = [
  heading('Trong tuần'),
  {
    type: 'list',
    ordered: false,
    items: [
      run('{việc đã xong} tại {nơi}'),
      run('Số hồ sơ đã nhận: {số hồ sơ}, đúng hạn: {tỷ lệ}'),
    ],
  },
  heading('Tuần tới'),
  paragraph('{việc sắp tới}, bắt đầu từ {ngày bắt đầu}.'),
  paragraph('Bạn đọc gửi phản ánh về tòa soạn {kênh}.'),
]

/** Lays down the sample’s template for an outlet: a weekly bulletin with what has to be filled in. */
export async function writeTemplates(seeding: Seeding, outlet: string): Promise<void> {
  const name = 'Bản tin tuần'
  await findOrCreate(seeding, {
    collection: 'text-templates',
    where: { and: [{ outlet: { equals: outlet } }, { name: { equals: name } }] },
    data: {
      ...{ name, outlet, genre: 'news', sample: true },
      titlePattern: 'Bản tin cải cách hành chính, tuần đến ngày {ngày}',
      sapo: 'Những việc cải cách hành chính đáng chú ý trong tuần: {điểm chính}.',
      content: lexicalOf({ blocks: BULLETIN }, () => null),
    },
  })
}
