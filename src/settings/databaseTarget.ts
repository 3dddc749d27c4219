import { ConfigurationError } from './configurationError'

/** The two databases the product runs on. */
export type DatabaseTarget =
  { kind: 'sqlite'; url: string; file: string } | { kind: 'mongodb'; url: string }

export const DEFAULT_SQLITE_FILE = 'data/toa-soan.db'

/**
 * Which database `DATABASE_URI` names: unset is a SQLite file under `data/`, `file:…` another one, `mongodb://…` a
 * replica set.
 * @throws ConfigurationError for any other text, and for a MongoDB address without `replicaSet` (its driver would then
 * silently run without transactions).
 */
export function databaseTarget(uri: string | undefined): DatabaseTarget {
  const text = uri?.trim() ?? ''
  if (text === '') return sqlite(DEFAULT_SQLITE_FILE)
  if (text.startsWith('file:')) return sqlite(text.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))
  if (/^mongodb(\+srv)?:\/\//.test(text)) return mongodb(text)
  throw new ConfigurationError(
    'DATABASE_URI không hợp lệ. Hãy để trống (dùng tệp SQLite trong data/), ghi file:/đường/dẫn/tệp.db, ' +
      'hoặc mongodb://máy:cổng/tên?replicaSet=rs0.',
  )
}

function sqlite(file: string): DatabaseTarget {
  if (file === '') {
    throw new ConfigurationError(
      'DATABASE_URI=file: thiếu đường dẫn. Ví dụ: file:data/toa-soan.db.',
    )
  }
  return { kind: 'sqlite', url: `file:${file}`, file }
}

function mongodb(url: string): DatabaseTarget {
  const hasReplicaSet = /[?&]replicaSet=[^&]+/.test(url)
  if (!hasReplicaSet && !url.startsWith('mongodb+srv://')) {
    throw new ConfigurationError(
      'DATABASE_URI trỏ tới MongoDB nhưng thiếu replicaSet. Tòa soạn cần giao dịch (transaction), chỉ có trên ' +
        'replica set: hãy khởi tạo bằng rs.initiate() rồi thêm ?replicaSet=rs0 vào cuối DATABASE_URI.',
    )
  }
  return { kind: 'mongodb', url }
}
