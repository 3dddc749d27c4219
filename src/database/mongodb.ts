import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

import { tellEnds } from './actEnds'
import { type Hello, refuseOtherThanReplicaSet } from './replicaSet'
import { ConfigurationError } from '@/settings/configurationError'

/** The production database: a MongoDB replica set, with transactions; indexes are made from the collections' fields. */
export function mongoDatabase({ url }: { url: string }): DatabaseAdapterObj {
  const base = mongooseAdapter({
    url,
    // Unique keys decide who may: open only once they do.
    ensureIndexes: true,
    bulkOperationsSingleTransaction: true,
    connectOptions: { serverSelectionTimeoutMS: 10_000 },
  })
  return {
    ...base,
    init: (args) => {
      const adapter = base.init(args) as unknown as MongooseAdapter
      tellEnds(adapter)
      const connect = adapter.connect?.bind(adapter)
      adapter.connect = async (options) => {
        await refuseOtherThanReplicaSet(url)
        await connect?.(options)
        const { setName }: Hello = (await adapter.connection.db?.command({ hello: 1 })) ?? {}
        if (!setName) throw new ConfigurationError(NO_REPLICA_SET)
      }
      return adapter
    },
  } as DatabaseAdapterObj
}

const NO_REPLICA_SET =
  'MongoDB không chạy ở chế độ replica set nên không có giao dịch. Hãy khởi tạo bằng rs.initiate(), rồi thêm ' +
  '?replicaSet=rs0 vào cuối DATABASE_URI.'
