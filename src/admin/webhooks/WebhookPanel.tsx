'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { formatDateTime } from '@/domain/calendar/vietnameseDates'
import { CHANGE_KIND_WORDS } from '@/newsroom/words/changeKinds'

import { useWebhook } from './useWebhook'
import { DeliveryTable } from './DeliveryTable'

/** On the form of a webhook: its secret, a message to try it with, and what it was told. */
export function WebhookPanel() {
  const { id } = useDocumentInfo()
  return id ? (
    <Panel id={String(id)} />
  ) : (
    <p className="ts-second">Lưu nơi nhận trước, rồi tạo khóa ký và gửi thử ở đây.</p>
  )
}

function Panel({ id }: { id: string }) {
  const webhook = useWebhook(id)
  const { shown, secret, status, busy } = webhook
  return (
    <section className="ts-webhook" aria-labelledby="ts-webhook-title">
      <h2 id="ts-webhook-title">Gửi tin</h2>
      <p className="ts-second">
        Mỗi tin có chữ ký; cách kiểm tra chữ ký ghi ở tài liệu của API công khai. Nơi nhận kiểm tra
        bằng khóa rồi trả lời 2xx trong 10 giây; chưa trả lời thì tin được gửi lại trong ba ngày,
        các tin sau đợi đúng thứ tự.
      </p>
      {shown && <p>{stateWords(shown)}</p>}
      <div className="ts-buttons">
        <button
          type="button"
          className="ts-button ts-button--primary"
          disabled={busy || !shown?.hasSecret}
          onClick={() => void webhook.test()}
        >
          Gửi thử
        </button>
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={busy || !shown}
          onClick={() => void webhook.renew()}
        >
          {shown?.hasSecret ? 'Đổi khóa ký' : 'Tạo khóa ký'}
        </button>
        <button
          type="button"
          className="ts-button ts-button--quiet"
          disabled={busy}
          onClick={() => void webhook.load()}
        >
          Xem lại
        </button>
      </div>
      {secret && (
        <div className="ts-webhook__secret">
          <p>Khóa chỉ hiện một lần này. Hãy chép và trao cho người quản trị nơi nhận:</p>
          <code>{secret}</code>
        </div>
      )}
      <p role="status">{status}</p>
      {shown && (
        <DeliveryTable
          lines={shown.lines}
          kindWords={(kind) => CHANGE_KIND_WORDS[kind].vi}
          disabled={busy}
          onResend={(sequence) => void webhook.resend(sequence)}
        />
      )}
      {shown?.before && (
        <button
          type="button"
          className="ts-button ts-button--quiet"
          onClick={() => void webhook.more()}
        >
          Xem các tin cũ hơn
        </button>
      )}
    </section>
  )
}

function stateWords({
  hasSecret,
  previousUntil,
  behind,
}: {
  hasSecret: boolean
  previousUntil: string | null
  behind: number
}): string {
  if (!hasSecret) return 'Chưa có khóa ký: chưa gửi tin nào. Hãy tạo khóa và trao cho nơi nhận.'
  const lag = behind === 0 ? 'Đã gửi hết.' : `Còn ${behind} thay đổi chưa xét đến.`
  const overlap = previousUntil
    ? ` Khóa cũ còn ký cùng đến ${formatDateTime(Date.parse(previousUntil))}.`
    : ''
  return `${lag}${overlap}`
}
