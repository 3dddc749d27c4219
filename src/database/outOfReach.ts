import { chainOf, isDiskFull } from '@/logging/faults'

const MONGODB =
  /^Mongo(ose)?(ServerSelection|Network|NetworkTimeout|NotConnected|TopologyClosed|PoolClosed|PoolCleared|ClientClosed)Error$|^PoolClearedOnNetworkError$/
const SQLITE = /^SQLITE_(BUSY|LOCKED|CANTOPEN|IOERR|READONLY|CORRUPT|NOTADB)/

/** Whether the database is not there to be asked, or takes nothing: whatever is tried next fails the same way. */
export function isOutOfReach(error: unknown): boolean {
  return (
    isDiskFull(error) ||
    chainOf(error).some(
      ({ name, code }) =>
        MONGODB.test(String(name)) || (typeof code === 'string' && SQLITE.test(code)),
    )
  )
}
