import { createLocalReq, type ServerProps } from 'payload'

import { ListDescription } from '../lists/ListDescription'
import { RetryMail } from './RetryMail'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Over a mail that was given up: the button that sends it once more. */
export async function MailHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const mail = await payload.findByID({
    collection: 'mails',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req: await createLocalReq({ user }, payload),
  })
  if (mail?.status !== 'failed') return null
  return (
    <div className="ts-article">
      <p>Đã thử {mail.attempts} lần mà máy chủ thư không nhận. Sửa nguyên nhân rồi gửi lại.</p>
      <RetryMail id={mail.id} />
    </div>
  )
}
