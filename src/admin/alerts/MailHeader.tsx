import { createLocalReq, type ServerProps } from 'payload'

import { rowOf } from '@/database/rows'

import { ListDescription } from '../lists/ListDescription'
import { RetryMail } from './RetryMail'

type Props = ServerProps & { id?: string; collectionSlug?: string }

/** Over a mail that was given up: the button that sends it once more. */
export async function MailHeader(props: Props) {
  const { id, payload, user } = props
  if (!id || !user) return <ListDescription {...props} />
  const mail = await rowOf(await createLocalReq({ user }, payload), 'mails', id, {
    overrideAccess: false,
  })
  if (mail?.status !== 'failed') return null
  return (
    <div className="ts-article">
      <p>Đã thử {mail.attempts} lần mà máy chủ thư không nhận. Sửa nguyên nhân rồi gửi lại.</p>
      <RetryMail id={mail.id} />
    </div>
  )
}
