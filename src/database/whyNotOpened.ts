import { cleanLogText } from '@/logging/cleanLogText'
import { chainOf, isDiskFull } from '@/logging/faults'

import { ConfigurationError, isConfigurationError } from '@/settings/configurationError'
import { databaseTarget } from '@/settings/databaseTarget'

/** What SQLite says of a file it can't work with, and what to do. */
const SQLITE: [RegExp, (file: string) => string][] = [
  [
    /SQLITE_NOTADB|file is not a database/i,
    (file) =>
      `Tệp ${file} không phải là cơ sở dữ liệu SQLite, hoặc đã hỏng phần đầu. Hãy kiểm tra DATABASE_URI, hoặc chép bản sao lưu về.`,
  ],
  [
    /SQLITE_CORRUPT|malformed/i,
    (file) =>
      `Cơ sở dữ liệu ${file} đã hỏng. Hãy giữ lại tệp này ở nơi khác rồi chép bản sao lưu về.`,
  ],
  [
    /SQLITE_READONLY|readonly database|EROFS/i,
    (file) =>
      `Tệp ${file} hoặc thư mục của nó chỉ cho đọc. Hãy cấp quyền ghi cho tài khoản chạy chương trình.`,
  ],
  [
    /SQLITE_BUSY|SQLITE_LOCKED|database is locked/i,
    (file) =>
      `Tệp ${file} đang bị một chương trình khác giữ. Hãy dừng chương trình đó rồi chạy lại.`,
  ],
  [
    /SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|SQLITE_IOERR|unable to open|EACCES|EPERM|EISDIR|ENOTDIR|ENOENT/i,
    (file) =>
      `Không mở được tệp ${file}. Hãy kiểm tra đường dẫn trong DATABASE_URI và quyền của tài khoản chạy chương trình.`,
  ],
]

/** The same of MongoDB. */
const MONGODB: [RegExp, (message: string) => string][] = [
  [
    /authentication failed|bad auth|requires authentication|not authorized/i,
    () =>
      'MongoDB không nhận tên hoặc mật khẩu trong DATABASE_URI. Hãy sửa lại, hoặc cấp quyền cho tài khoản đó.',
  ],
  [
    /invalid scheme|invalid connection string|uri malformed|host list|unescaped|invalid url|parse/i,
    (message) =>
      `DATABASE_URI không đọc được (${message}). Ví dụ: mongodb://máy:27017/tên?replicaSet=rs0`,
  ],
  // Of a server without a replica set the driver says no more than that it waited for one.
  [
    /server selection timed out/i,
    (message) =>
      `Không kết nối được cơ sở dữ liệu (${message}). Hãy kiểm tra DATABASE_URI và máy chủ cơ sở dữ liệu. MongoDB phải là replica set có tên như trong DATABASE_URI: nếu chưa, hãy chạy rs.initiate().`,
  ],
  [
    /cannot connect to|server selection|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|timed? ?out/i,
    (message) =>
      `Không kết nối được cơ sở dữ liệu (${message}). Hãy kiểm tra DATABASE_URI và máy chủ cơ sở dữ liệu.`,
  ],
]

/**
 * Why the database could not be opened, as a sentence for whoever started the program; null for what is no fault of
 * the database or its settings.
 */
export function whyNotOpened(problem: unknown, uri: string | undefined): ConfigurationError | null {
  if (isConfigurationError(problem)) return problem
  const message = chainOf(problem)
    .map(({ code, message }) => `${typeof code === 'string' ? code : ''} ${String(message)}`)
    .join('\n')
  const target = databaseTarget(uri)
  if (isDiskFull(problem)) {
    return new ConfigurationError(
      'Ổ đĩa đã đầy nên không mở được cơ sở dữ liệu. Hãy dọn ổ đĩa rồi chạy lại.',
    )
  }
  const sentence =
    target.kind === 'sqlite'
      ? SQLITE.find(([pattern]) => pattern.test(message))?.[1](target.file)
      : MONGODB.find(([pattern]) => pattern.test(message))?.[1](detailsOf(message))
  return sentence === undefined ? null : new ConfigurationError(sentence)
}

/** Payload says twice that it can't connect, and then why. */
function detailsOf(message: string): string {
  return cleanLogText(/Details: (.+)$/s.exec(message)?.[1] ?? message)
}
