type ApiError = { message?: unknown; data?: unknown } & Record<string, unknown>
type ErrorBody = { message?: unknown; errors?: unknown }

/** Sentences of Payload that come in English whatever the language, and what we say instead. */
const WORDS: [RegExp, (found: RegExpExecArray) => string][] = [
  [
    /^The following paths? cannot be queried: (.+)$/,
    ([, path]) => `Không lọc hay sắp xếp được theo “${path}”. Hãy chọn một ô khác.`,
  ],
  [
    /^(Route not found|Cannot [A-Z]+ )/,
    () => 'Không có địa chỉ này trong hệ thống. Hãy kiểm tra lại đường dẫn, hoặc mở từ danh sách.',
  ],
  [
    /^The following fields? (?:is|are) invalid: (.+)$/,
    ([, fields = '']) => `Ô sau chưa đúng: ${named(fields)}. Hãy sửa rồi gửi lại.`,
  ],
  [
    /^((?:Các ô|Ô) sau chưa đúng: )([A-Za-z, ]+)$/,
    ([, start, fields = '']) => start + named(fields),
  ],
  [
    /^Không tìm thấy\.?$/,
    () =>
      'Không tìm thấy mục này: có thể đã bị xóa, hoặc bạn không có quyền xem. Hãy mở lại từ danh sách.',
  ],
  [
    /vấn (đề|để) khi tải lên file/,
    () =>
      'Tệp bị hỏng hoặc quá lớn nên không mở được. Hãy mở tệp trên máy, lưu lại rồi tải lên lần nữa.',
  ],
  [/^Missing email\.$/, () => 'Thư điện tử còn trống. Hãy nhập dạng ten@coquan.vn.'],
  [
    /^Token is either invalid or has expired\.$/,
    () => 'Liên kết đặt lại mật khẩu không đúng hoặc đã hết hạn. Hãy bấm “Quên mật khẩu” lần nữa.',
  ],
  [/^No User$/, () => 'Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại.'],
  [/^A file name is required\.$/, () => 'Chưa chọn tệp. Hãy chọn một tệp trên máy rồi tải lên.'],
  [/^Invalid JSON$/, () => 'Dữ liệu gửi lên không đọc được. Hãy tải lại trang rồi gửi lại.'],
]

/** Fields that Payload itself adds, which have no label of ours. */
const FIELDS: Record<string, string> = {
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  username: 'Tên đăng nhập',
  file: 'Tệp',
  date: 'Ngày',
  slug: 'Đường dẫn',
}

function named(fields: string): string {
  return fields
    .split(', ')
    .map((name) => FIELDS[name] ?? name)
    .join(', ')
}

/** An answer of Payload's that refuses something, with its English sentences put into Vietnamese. */
export async function answerInWords(response: Response): Promise<Response> {
  if (response.status < 400 || !isJson(response)) return response
  const body = (await response.clone().json()) as ErrorBody
  const errors = Array.isArray(body.errors)
    ? body.errors.map((error: ApiError) => ({
        ...error,
        message: fieldsInWords(error) ?? inWords(error.message),
      }))
    : [{ message: inWords(body.message) }]
  const status = response.status === 501 ? 404 : response.status
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  // Beside the refusals of several rows it says how many of them there are.
  const message = errors.every(({ id }: ApiError) => id) ? body.message : undefined
  return Response.json({ ...body, message, errors }, { status, headers })
}

/** The refused fields, each named once however many of its rows are meant; a comma parts names, so none is in one. */
function fieldsInWords({ data }: ApiError): string | null {
  const errors = (data as { errors?: unknown } | null | undefined)?.errors
  if (!Array.isArray(errors) || errors.length === 0) return null
  const names = errors.map((one: { label?: unknown; path?: unknown } | null) => {
    const label = typeof one?.label === 'string' ? one.label : null
    return label ? label.replaceAll(', ', ' / ') : named(String(one?.path ?? ''))
  })
  const once = [...new Set(names)].filter((name) => name !== '')
  if (once.length === 0) return null
  return `${once.length > 1 ? 'Các ô' : 'Ô'} sau chưa đúng: ${once.map((name) => FIELDS[name] ?? name).join(', ')}`
}

function inWords(message: unknown): unknown {
  if (typeof message !== 'string') return message
  for (const [pattern, say] of WORDS) {
    const found = pattern.exec(message)
    if (found) return say(found)
  }
  return message
}

function isJson({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('application/json') ?? false
}
