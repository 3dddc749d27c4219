import type { CollectionSlug } from 'payload'

const WORDS: Partial<Record<CollectionSlug, string>> = {
  organisations: 'cơ quan',
  outlets: 'kênh',
  plans: 'kế hoạch',
  topics: 'chủ đề',
  'activity-kinds': 'loại hoạt động',
  letterheads: 'thể thức văn bản',
  'ranking-weights': 'trọng số xếp hạng',
  activities: 'hoạt động',
  reports: 'báo cáo',
  consolidations: 'báo cáo tổng hợp',
  'report-rules': 'kỳ báo cáo',
  indicators: 'chỉ tiêu báo cáo',
  columns: 'chuyên mục',
  obligations: 'nghĩa vụ',
  holidays: 'ngày nghỉ',
  suspensions: 'đợt tạm dừng',
  'approval-chains': 'quy trình duyệt',
  desks: 'phòng',
  delegations: 'ủy quyền',
  checklists: 'danh mục kiểm tra',
  'text-templates': 'mẫu bài',
  issues: 'số',
  airings: 'lượt phát',
  articles: 'tin bài',
  'front-pins': 'bài ghim',
  media: 'ảnh',
  files: 'tệp',
  imports: 'lần nhập',
  users: 'tài khoản',
  'api-keys': 'khóa API',
  rundowns: 'khung chương trình',
  'rundown-templates': 'mẫu khung',
  schedules: 'lịch tháng',
}

/** Counts the rows a seed created, to say so at the end. */
export class Made {
  private readonly counts = new Map<CollectionSlug, number>()

  add(collection: CollectionSlug): void {
    this.counts.set(collection, (this.counts.get(collection) ?? 0) + 1)
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0)
  }

  /** `1 kế hoạch, 12 chủ đề`, or that everything was there. */
  toString(): string {
    if (this.total === 0) return 'đã có đủ, không tạo gì thêm'
    const parts = [...this.counts].map(([slug, count]) => `${count} ${WORDS[slug] ?? slug}`)
    return `đã tạo ${parts.join(', ')}`
  }
}
