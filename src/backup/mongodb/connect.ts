import { type Db, MongoClient } from 'mongodb'

import { BackupRefused, messageOf } from '../base/refusal'

const PATIENCE_MS = 10_000

/** Runs `work` on the database an address names, as the product's own connection does. */
export async function withMongo<T>(
  url: string,
  work: (db: Db, client: MongoClient) => Promise<T>,
): Promise<T> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: PATIENCE_MS })
  try {
    await client.connect().catch((error: unknown) => {
      throw new BackupRefused(
        `Không kết nối được cơ sở dữ liệu (${messageOf(error)}). Hãy kiểm tra DATABASE_URI và máy chủ cơ sở dữ liệu.`,
      )
    })
    return await work(client.db(), client)
  } finally {
    await client.close()
  }
}
