import type { ClientSession, Db, MongoClient } from 'mongodb'

import { BackupRefused, codeOf, messageOf } from '../base/refusal'

/** What a server says that has no snapshot reads: not a replica set, unknown or wrong option, not implemented. */
const NO_SNAPSHOTS = new Set<unknown>([123, 72, 9, 238, 115])
/** SnapshotTooOld, SnapshotUnavailable: the server has forgotten the moment. */
const FORGOTTEN = new Set<unknown>([239, 246])

/**
 * Runs reads that all see one moment: a snapshot session (MongoDB 5), or where the server has none, one transaction
 * with snapshot read concern, whose time the server limits.
 * @throws BackupRefused when the server can't hold the moment: a backup of several moments would be none.
 */
export async function inSnapshot<T>(
  { client, db, first }: { client: MongoClient; db: Db; first: string },
  read: (session: ClientSession, takenAt: Date) => Promise<T>,
): Promise<T> {
  try {
    const snapshot = client.startSession({ snapshot: true })
    try {
      const takenAt = new Date()
      if (await holdsMoment(db, first, snapshot)) return await read(snapshot, takenAt)
    } finally {
      await snapshot.endSession()
    }
    const session = client.startSession()
    try {
      session.startTransaction({ readConcern: { level: 'snapshot' } })
      const takenAt = new Date()
      await db.collection(first).findOne({}, { session, projection: { _id: 1 } })
      return await read(session, takenAt)
    } finally {
      if (session.inTransaction()) await session.abortTransaction().catch(() => {})
      await session.endSession()
    }
  } catch (error) {
    if (error instanceof BackupRefused) throw error
    throw FORGOTTEN.has(codeOf(error)) ? new BackupRefused(tooLong(error)) : error
  }
}

/** The first read fixes the moment; a server that doesn't name it reads each collection at a moment of its own. */
async function holdsMoment(db: Db, first: string, session: ClientSession): Promise<boolean> {
  try {
    await db.collection(first).findOne({}, { session, projection: { _id: 1 } })
  } catch (error) {
    if (NO_SNAPSHOTS.has(codeOf(error))) return false
    throw error
  }
  // Not in the driver's types; the tests on MongoDB show that it is there.
  return (session as { snapshotTime?: unknown }).snapshotTime !== undefined
}

const tooLong = (error: unknown) =>
  `MongoDB không giữ được một thời điểm đủ lâu để đọc hết dữ liệu (${messageOf(error)}). Hãy chạy lại lúc vắng, ` +
  'hoặc tăng minSnapshotHistoryWindowInSeconds của máy chủ MongoDB.'
