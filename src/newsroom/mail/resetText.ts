import { escapeHtml } from '@/domain/text/escapeHtml'

/** The mail by which somebody who forgot their password sets a new one. */
export function resetText({ name, url, minutes }: { name: string; url: string; minutes: number }) {
  const lines = [
    `Chào ${name},`,
    `Có người, có thể là bạn, vừa xin đặt lại mật khẩu Tòa soạn của bạn. Nếu đúng là bạn, hãy mở đường dẫn dưới đây trong ${minutes} phút và nhập mật khẩu mới. Đường dẫn chỉ dùng được một lần.`,
    url,
    'Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu vẫn như cũ. Đừng chuyển thư này cho ai.',
  ]
  const html = lines
    .map(escapeHtml)
    .map((line) => `<p>${line === escapeHtml(url) ? `<a href="${line}">${line}</a>` : line}</p>`)
  return {
    subject: 'Đặt lại mật khẩu Tòa soạn',
    text: lines.join('\n\n'),
    html: `<!doctype html><html lang="vi"><body style="font:15px/1.6 sans-serif;color:#1f2933">${html.join('')}</body></html>`,
  }
}
