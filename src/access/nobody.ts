import type { Access } from 'payload'

/** Default deny: only the system itself, through the Local API. */
export const nobody: Access = () => false
