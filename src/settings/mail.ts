import { serverUrl } from './addresses'
import { ConfigurationError } from './configurationError'
import type { Environment } from './environment'

export type MailSettings = {
  /** `smtp://…` or `smtps://…`, with name and password where the server asks for them. */
  smtpUrl: string
  /** Who the mail comes from. */
  from: string
  /** The address people open, without a slash at the end. */
  serverUrl: string
  /** No person gets two digests within this time. */
  digestMinutes: number
}

const DEFAULT_MINUTES = 60
const MAX_MINUTES = 24 * 60

/**
 * How mail goes out, or null where it is not set up (SMTP_URL is empty): then the inbox is all there is.
 * @throws ConfigurationError for settings that can't work.
 */
export function mailSettings(env: Environment): MailSettings | null {
  const smtpUrl = env.SMTP_URL?.trim() ?? ''
  if (smtpUrl === '') return null
  if (!/^smtps?:\/\/[^/\s]+/.test(smtpUrl) || !URL.canParse(smtpUrl)) {
    throw new ConfigurationError(
      'SMTP_URL phải có dạng smtp://tên:mật-khẩu@máy-chủ:587 hoặc smtps://tên:mật-khẩu@máy-chủ:465 (ký tự lạ trong tên, mật khẩu viết dạng %40). Hãy sửa trong .env.',
    )
  }
  const from = env.MAIL_FROM?.trim() ?? ''
  if (!/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) {
    throw new ConfigurationError(
      'MAIL_FROM phải là địa chỉ gửi đi, ví dụ: Tòa soạn <toasoan@example.vn>. Hãy đặt trong .env.',
    )
  }
  const url = serverUrl(env)
  if (!url) {
    throw new ConfigurationError(
      'Đã đặt SMTP_URL nhưng chưa đặt SERVER_URL: đường dẫn trong thư sẽ không mở được. Hãy đặt SERVER_URL trong .env.',
    )
  }
  return { smtpUrl, from, serverUrl: url, digestMinutes: digestMinutes(env) }
}

function digestMinutes(env: Environment): number {
  const text = env.MAIL_DIGEST_MINUTES?.trim() ?? ''
  if (text === '') return DEFAULT_MINUTES
  if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_MINUTES) return Number(text)
  throw new ConfigurationError(
    `MAIL_DIGEST_MINUTES phải là số phút từ 1 đến ${MAX_MINUTES}, hoặc để trống (${DEFAULT_MINUTES} phút). Hãy sửa trong .env.`,
  )
}
