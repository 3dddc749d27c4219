import { z } from 'zod'

import { MAX_ENTRIES } from '@/domain/rundown/edit/change'
import { ENTRY_KINDS, ENTRY_STATUSES } from '@/domain/rundown/edit/content'
import { cleanText, cleanTexts } from '@/domain/text/clean'

import { hasTableOrBox, isArticleContent } from '../texts/contentShape'
import { meantContent } from '../texts/meantContent'
import { rowId, whole } from '../desk/inputs'

const MAX_SECONDS = 86_400
const MAX_SCRIPT = 200_000
const FIRST = Date.UTC(2000, 0, 1)
const LAST = Date.UTC(2100, 0, 1)

const words = (label: string, max: number) =>
  z
    .string(`${label} phải là chữ. Hãy nhập lại.`)
    .transform(cleanText)
    .refine((value) => value.length <= max, `${label} dài quá ${max} ký tự. Hãy rút ngắn.`)

const moment = (label: string) => {
  const wrong = `${label} không phải là một thời điểm. Hãy nhập giờ, ví dụ 19:45:00.`
  return z.number(wrong).int(wrong).min(FIRST, wrong).max(LAST, wrong)
}

const UNREADABLE =
  'Lời dẫn không đọc được. Hãy tải lại trang; nếu dán từ nơi khác, hãy dán chữ thường.'

const script = z
  .unknown()
  .transform(cleanTexts)
  .refine((value) => value === null || isArticleContent(value), UNREADABLE)
  .refine(
    (value) => !hasTableOrBox(value),
    'Lời dẫn không giữ được bảng, hộp thông tin và nội dung nhúng. Hãy viết lại thành đoạn văn hoặc danh sách.',
  )
  .transform((value) => meantContent(value, undefined, undefined, () => false).content)
  .refine(
    (value) => JSON.stringify(value ?? null).length <= MAX_SCRIPT,
    'Lời dẫn quá dài. Hãy chia thành hai mục.',
  )

const Fields = z
  .strictObject(
    {
      title: words('Tên mục', 300),
      segment: words('Phần', 120),
      kind: z.enum(ENTRY_KINDS, 'Loại mục không có trong danh sách. Hãy chọn lại.'),
      seconds: whole('Thời lượng (giây)', 0, MAX_SECONDS).nullable(),
      start: moment('Giờ bắt đầu cố định').nullable(),
      until: moment('Giờ kết thúc cố định').nullable(),
      floated: z.boolean('Ô để ngoài chỉ nhận có hoặc không. Hãy chọn lại.'),
      status: z.enum(ENTRY_STATUSES, 'Trạng thái không có trong danh sách. Hãy chọn lại.'),
      presenter: words('Người dẫn', 120),
      notes: words('Ghi chú kỹ thuật', 5000),
      credits: words('Ê-kíp', 2000),
      script,
      topics: z
        .array(rowId('Chủ đề'), 'Chủ đề không đúng. Hãy chọn lại từ danh sách.')
        .max(30, 'Một mục mang tối đa 30 chủ đề. Hãy bỏ bớt.'),
      assignee: rowId('Người làm').nullable(),
      article: rowId('Tin bài').nullable(),
      clip: rowId('Tệp phát').nullable(),
    },
    'Có trường không có trong khung chương trình. Hãy tải lại trang.',
  )
  .partial()

const UNKNOWN = 'Mã mục không đúng. Hãy tải lại trang.'
const entryId = z.string(UNKNOWN).regex(/^[\w-]{1,64}$/, UNKNOWN)
const place = { after: entryId.nullable(), before: entryId.nullish() }
const ids = z.array(entryId, UNKNOWN).min(1, UNKNOWN).max(MAX_ENTRIES, UNKNOWN)

const Settings = z
  .strictObject(
    {
      onAir: moment('Giờ lên sóng'),
      offAir: moment('Giờ hết sóng'),
      overSeconds: whole('Được dôi (giây)', 0, 3600),
      underSeconds: whole('Được hụt (giây)', 0, 3600),
      gapSeconds: whole('Được trống (giây)', 0, 3600),
    },
    'Có trường không có trong khung chương trình. Hãy tải lại trang.',
  )
  .partial()

/** An operation of the editor (src/domain/rundown/edit/operation.ts), as it comes in. */
export const OperationInput = z.discriminatedUnion(
  'op',
  [
    z.object({ op: z.literal('insert'), id: entryId, fields: Fields, ...place }),
    z.object({ op: z.literal('update'), id: entryId, fields: Fields }),
    z.object({ op: z.literal('move'), ids, ...place }),
    z.object({ op: z.literal('remove'), ids }),
    z.object({ op: z.literal('settings'), fields: Settings }),
  ],
  'Thao tác không rõ. Hãy tải lại trang.',
)

export const ChangeInput = z.object({
  base: whole('Lần sửa', 0, 1_000_000_000),
  ops: z
    .array(OperationInput, 'Không có thao tác nào. Hãy tải lại trang.')
    .min(1, 'Không có thao tác nào. Hãy tải lại trang.')
    .max(2 * MAX_ENTRIES, `Một lần dán tối đa ${MAX_ENTRIES} mục. Hãy chia nhỏ.`),
  client: z.string().max(64).nullish(),
})
