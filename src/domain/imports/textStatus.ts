/** Of a text that was never out. */
export const UNPUBLISHED = 'unpublished'
/** Of a text that only those with a password or an account could read: it was never public. */
export const RESTRICTED = 'restricted'
