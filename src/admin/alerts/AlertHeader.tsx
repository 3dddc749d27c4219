import type { ServerProps } from 'payload'
import { ListDescription } from '../lists/ListDescription'
export async function AlertHeader(props: ServerProps & { id?: string; collectionSlug?: string }) {
  return <ListDescription {...props} />
}
