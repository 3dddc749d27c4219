import type { CollectionSlug } from 'payload'

/** What an action is done to, as far as rights and the log depend on it. */
export type DeskSubject = {
  collection: CollectionSlug
  id: string
  title: string
  outlet: string | null
  /** The body whose own work it is, where it is of no outlet. */
  body?: string | null
}
