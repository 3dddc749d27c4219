import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { checkAsked } from '@/newsroom/input/hooks/checkAsked'
import { checkReferences } from '@/newsroom/input/hooks/checkReferences'
import { checkShape } from '@/newsroom/input/hooks/checkShape'
import { deleteOneByOne } from '@/staff-api/guard/deleteOneByOne'
import {
  keepingMeant,
  keepMeantPreference,
  readMeantPreference,
} from '@/staff-api/preferences/keepMeantPreference'

/**
 * What Payload's own collections, which it adds after ours, refuse like ours: values of a wrong shape, and what somebody
 * remembers of a page that the page could not be opened with. Lists of any collection are deleted from in turn.
 */
export function withCheckedSystem(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    deleteInTurn(collection)
    if (collection.slug === 'payload-locked-documents') checkLocks(collection)
    if (collection.slug === 'payload-preferences') checkPreferences(collection)
  }
  return config
}

function deleteInTurn(collection: SanitizedCollectionConfig): void {
  if (!collection.endpoints) return
  collection.endpoints = collection.endpoints.map((endpoint) =>
    endpoint.method === 'delete' && endpoint.path === '/'
      ? { ...endpoint, handler: deleteOneByOne(collection) }
      : endpoint,
  )
}

function checkLocks({ hooks }: SanitizedCollectionConfig): void {
  hooks.beforeOperation = [checkAsked, checkShape, ...(hooks.beforeOperation ?? [])]
  hooks.beforeValidate = [checkReferences, ...(hooks.beforeValidate ?? [])]
}

function checkPreferences(collection: SanitizedCollectionConfig): void {
  const { hooks, endpoints } = collection
  // Rows are written by the pages alone: what they say of whose it is, Payload replaces before it is looked at.
  hooks.beforeOperation = [checkAsked, ...(hooks.beforeOperation ?? [])]
  hooks.beforeChange = [...(hooks.beforeChange ?? []), keepMeantPreference]
  hooks.afterRead = [...(hooks.afterRead ?? []), readMeantPreference]
  if (!endpoints) return
  collection.endpoints = endpoints.map((endpoint) =>
    endpoint.method === 'post' && endpoint.path === '/:key'
      ? { ...endpoint, handler: keepingMeant(endpoint.handler) }
      : endpoint,
  )
}
