import type { Manifest } from '@/backup/base/manifest'
import { sizeText } from '@/backup/place/room'
import { formatDateTime } from '@/domain/calendar/vietnameseDates'

/** What is in an archive, in a few lines. */
export function describeArchive({ product, takenAt, database, parts, lost }: Manifest): string {
  const rows = database.collections.reduce((sum, one) => sum + one.rows, 0)
  const media = parts.filter(({ path }) => path.startsWith('media/'))
  const bytes = media.reduce((sum, one) => sum + one.bytes, 0)
  const [name, table] = {
    sqlite: ['SQLite', 'bảng'],
    mongodb: ['MongoDB', 'bộ sưu tập'],
  }[database.kind]
  return [
    `  Dữ liệu lúc ${formatDateTime(Date.parse(takenAt.replace(/\[.*$/, '')))} (${takenAt})`,
    `  Phiên bản ${product.version}, ${name}: ${rows} dòng trong ${database.collections.length} ${table}`,
    `  ${media.length} tệp, ${sizeText(bytes)}${lost.length > 0 ? `; ${lost.length} tệp đã thiếu từ trước` : ''}`,
  ].join('\n')
}

/** Things to look at, one a line. */
export function report(level: 'Lỗi' | 'Cần xem', messages: readonly string[]): void {
  const sign = level === 'Lỗi' ? '✗' : '!'
  for (const message of messages) console.log(`  ${sign} ${level}: ${message}`)
}
