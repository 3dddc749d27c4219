import type { ServerProps } from 'payload'
import { ListDescription } from '../lists/ListDescription'
export async function MailHeader(props: ServerProps & { id?: string; collectionSlug?: string }) {
  return <ListDescription {...props} />
}
