import { settings } from '@/settings/settings'
import type { ServerProps } from 'payload'

const WORDS = {
  vi: {
    what: 'Quản lý tin bài, lịch phát sóng và nghĩa vụ tuyên truyền của các cơ quan báo chí.',
    sample:
      'Đây là bản chạy thử: mọi cơ quan, con số và bài viết đều là dữ liệu mẫu, không phải số liệu thật.',
  },
  en: {
    what: 'Articles, broadcast schedule and publishing obligations of press outlets.',
    sample: 'A trial installation: every body, figure and article is sample data, not a record.',
  },
}

/** What this is, in one sentence, and whether its data is real. */
export function LoginNotice({ i18n }: Partial<ServerProps>) {
  const words = WORDS[i18n?.language === 'en' ? 'en' : 'vi']
  return (
    <div className="ts-login">
      <p>{words.what}</p>
      {settings().isDemo && (
        <p className="ts-login__sample" data-tone="warning">
          {words.sample}
        </p>
      )}
    </div>
  )
}
