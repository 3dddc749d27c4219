import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

/** The production database: a MongoDB replica set, with transactions; indexes are made from the collections' fields. */
export function mongoDatabase({ url }: { url: string }): DatabaseAdapterObj {
  return mongooseAdapter({
    url,
    // Unique keys decide who may: open only once they do.
    ensureIndexes: true,
    connectOptions: { serverSelectionTimeoutMS: 10_000 },
  })
}
