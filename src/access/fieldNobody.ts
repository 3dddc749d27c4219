import type { FieldAccess } from 'payload'

/** Fields the system computes; what a client sends for them is dropped. */
export const fieldNobody: FieldAccess = () => false
