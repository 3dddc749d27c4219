type Cause = 'offline' | 'session' | 'broken'

/**
 * Why something asked of the server did not happen, where the server itself could not say so, and what becomes of what
 * the person did. What the server says (a missing right, a foreign address, a refusal) is `newsroom/words/failures`.
 */
const WORDS = {
  /** A form, a button. */
  page: {
    offline:
      'Không kết nối được với máy chủ, có thể do mất mạng. Nội dung vẫn ở trên trang; hãy kiểm tra mạng rồi bấm lại.',
    session:
      'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi bấm lại; nội dung chưa lưu vẫn còn trên trang.',
    broken:
      'Máy chủ đang gặp lỗi nên chưa làm được. Nội dung vẫn ở trên trang; hãy đợi một phút rồi bấm lại.',
  },
  /** A form of the admin itself, which offers to save once more. */
  save: {
    offline:
      'Chưa lưu: không kết nối được với máy chủ. Nội dung vẫn ở trên trang; hãy kiểm tra mạng rồi bấm “Lưu lại”.',
    session:
      'Chưa lưu: phiên làm việc đã hết. Nội dung vẫn ở trên trang; hãy đăng nhập lại ở thẻ mới, rồi bấm “Lưu lại”.',
    broken:
      'Chưa lưu: máy chủ đang gặp lỗi. Nội dung vẫn ở trên trang; hãy bấm “Lưu lại” sau ít phút.',
  },
  /** Work that is kept and sent by itself. */
  queue: {
    offline: 'Mất kết nối với máy chủ. Việc bạn làm vẫn ở đây và sẽ được gửi khi có mạng trở lại.',
    session:
      'Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác; việc chưa gửi vẫn ở đây và sẽ được gửi sau đó.',
    broken: 'Máy chủ chưa nhận được. Việc bạn làm vẫn ở đây và sẽ được gửi lại.',
  },
  /** A button of the live console. */
  live: {
    offline:
      'Mất kết nối với máy chủ nên nút này chưa có tác dụng. Đồng hồ vẫn chạy; hãy bấm lại khi có kết nối.',
    session: 'Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi bấm lại.',
    broken:
      'Máy chủ đang gặp lỗi nên nút này chưa có tác dụng. Đồng hồ vẫn chạy; hãy bấm lại sau vài giây.',
  },
} as const satisfies Record<string, Record<Cause, string>>

/** Where it was asked for: what becomes of the work differs. */
export type Place = keyof typeof WORDS

export const CAUSES: Record<Place, Record<Cause, string>> = WORDS

/** What the API says of a refusal. */
export type ErrorBody = {
  errors?: { message?: string; data?: { code?: string } | null }[]
  message?: string
} | null

/** The sentence for an answer that refuses: the server's own, else what its status tells. */
export function refusalWords(status: number, body: unknown, place: Place = 'page'): string {
  if (status === 401 && place !== 'page') return CAUSES[place].session
  const { errors, message } = (body as ErrorBody) ?? {}
  const messages = Array.isArray(errors) ? errors.flatMap((error) => error?.message || []) : []
  if (messages.length > 0) return messages.join(' ')
  return message || CAUSES[place][status === 401 ? 'session' : 'broken']
}

/** Whether a request was ended by the page itself. */
export const isCalledOff = (error: unknown): boolean =>
  (error as { name?: unknown } | null)?.name === 'AbortError'
