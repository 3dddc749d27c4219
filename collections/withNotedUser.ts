import type { CollectionConfig } from 'payload'

import { noteUser } from '@/staff-api/guard/noteRequests'

/** Lets the log's line of a request name the account that asked, whatever was asked for. */
export function withNotedUser(collection: CollectionConfig): CollectionConfig {
  const { beforeOperation = [], ...hooks } = collection.hooks ?? {}
  return { ...collection, hooks: { ...hooks, beforeOperation: [noteUser, ...beforeOperation] } }
}
