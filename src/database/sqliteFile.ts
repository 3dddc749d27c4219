import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'

import { ConfigurationError } from '@/settings/configurationError'

/** How every SQLite file begins (sqlite.org/fileformat2.html §1.3). */
const HEADER = 'SQLite format 3\0'

/**
 * Makes the folder of a database file, and looks whether what is there is one, before anything is opened.
 * @throws ConfigurationError that says what stands in the way.
 */
export function checkSqliteFile(file: string): void {
  try {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  } catch (error) {
    throw new ConfigurationError(
      `Không tạo được thư mục ${path.dirname(path.resolve(file))} cho cơ sở dữ liệu (${codeOf(error)}). ` +
        'Hãy cấp quyền ghi cho tài khoản chạy máy chủ, hoặc đặt DATABASE_URI=file:… ở nơi khác.',
    )
  }
  const begin = beginningOf(file)
  if (begin === '' || begin === HEADER) return
  throw new ConfigurationError(
    `Tệp ${file} không phải là cơ sở dữ liệu SQLite, hoặc đã hỏng. ` +
      'Hãy chuyển tệp đi nơi khác rồi khôi phục từ bản sao lưu, hoặc đặt DATABASE_URI=file:… khác.',
  )
}

/** Empty for a file that is not there or has nothing in it. */
function beginningOf(file: string): string {
  const bytes = Buffer.alloc(HEADER.length)
  try {
    if (!statSync(file).isFile()) return 'no file'
    const handle = openSync(file, 'r')
    const length = readSync(handle, bytes)
    closeSync(handle)
    return bytes.subarray(0, length).toString('latin1')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw new ConfigurationError(
      `Không đọc được tệp ${file} (${codeOf(error)}). Hãy cấp quyền đọc, ghi cho tài khoản chạy máy chủ.`,
    )
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/**
 * Refuses a database that a newer version of the program has changed.
 * @throws ConfigurationError
 */
export function refuseNewer(ran: readonly string[], known: readonly string[]): void {
  const unknown = ran.filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new ConfigurationError(
    `Cơ sở dữ liệu thuộc phiên bản mới hơn (${unknown.join(', ')}). Hãy cập nhật chương trình; dữ liệu chưa bị đụng tới.`,
  )
}
