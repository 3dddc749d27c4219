import type { Where } from 'payload'

/** Keys that open something now: not revoked, and not replaced so long ago that they ended. */
export const whereKeyHolds = (now: Date): Where => ({
  and: [
    { revokedAt: { exists: false } },
    { or: [{ endsAt: { exists: false } }, { endsAt: { greater_than: now.toISOString() } }] },
  ],
})
