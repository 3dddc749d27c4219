import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { checkAsked } from '@/newsroom/input/checkAsked'
import { checkShape } from '@/newsroom/input/checkShape'
import {
  keepingMeant,
  keepMeantPreference,
  readMeantPreference,
} from '@/newsroom/preferences/keepMeantPreference'

/**
 * What Payload's own collections, which it adds after ours, refuse like ours: values of a wrong shape, and what somebody
 * remembers of a page that the page could not be opened with.
 */
export function withCheckedSystem(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    const { slug, hooks } = collection
    if (slug !== PREFERENCES && slug !== 'payload-locked-documents') continue
    hooks.beforeOperation = [checkAsked, checkShape, ...(hooks.beforeOperation ?? [])]
    if (slug === PREFERENCES) checkPreferences(collection)
  }
  return config
}

const PREFERENCES = 'payload-preferences'

function checkPreferences(collection: SanitizedCollectionConfig): void {
  const { hooks, endpoints } = collection
  hooks.beforeChange = [...(hooks.beforeChange ?? []), keepMeantPreference]
  hooks.afterRead = [...(hooks.afterRead ?? []), readMeantPreference]
  if (!endpoints) return
  collection.endpoints = endpoints.map((endpoint) =>
    endpoint.method === 'post' && endpoint.path === '/:key'
      ? { ...endpoint, handler: keepingMeant(endpoint.handler) }
      : endpoint,
  )
}
