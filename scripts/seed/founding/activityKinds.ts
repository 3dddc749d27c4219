import { findOrCreate, type Seeding } from '../findOrCreate'

/** Forms of communication and their units: plan 97, II.2; as reports count them (NĐ 09/2019 practice). */
const KINDS: readonly (readonly [name: string, ...units: string[]])[] = [
  ['Tin, bài trên cổng và trang thông tin điện tử', 'tin, bài'],
  ['Tin, bài trên mạng xã hội', 'tin, bài'],
  ['Chuyên mục truyền thanh cơ sở', 'chuyên mục', 'lượt phát'],
  ['Tờ rơi, tờ gấp', 'bản'],
  ['Pa nô, áp phích, băng rôn', 'chiếc'],
  ['Màn hình điện tử', 'điểm'],
  ['Hội nghị, lớp tập huấn', 'lớp', 'lượt người'],
  ['Đối thoại, họp thôn, tổ dân phố', 'cuộc', 'lượt người'],
  ['Cuộc thi tìm hiểu', 'cuộc', 'lượt người'],
  ['Sân khấu hóa, chiếu phim lưu động', 'buổi', 'lượt người'],
  ['Văn bản chỉ đạo đã ban hành', 'văn bản'],
]

/** The kinds of activities that are known from the start; an administrator changes and adds them. */
export async function seedActivityKinds(seeding: Seeding): Promise<void> {
  for (const [index, [name, ...units]] of KINDS.entries()) {
    await findOrCreate(seeding, {
      collection: 'activity-kinds',
      where: { name: { equals: name } },
      data: { name, units: units.map((unit) => ({ unit })), order: (index + 1) * 10 },
    })
  }
}
