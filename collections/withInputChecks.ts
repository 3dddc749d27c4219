import type { CollectionConfig } from 'payload'

import { checkReferences } from '@/newsroom/input/checkReferences'
import { checkShape } from '@/newsroom/input/checkShape'

/** What every collection refuses whoever writes and by whatever way: values of the wrong shape, links to nothing. */
export function withInputChecks(collection: CollectionConfig): CollectionConfig {
  const { beforeOperation = [], beforeValidate = [], ...hooks } = collection.hooks ?? {}
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [checkShape, ...beforeOperation],
      beforeValidate: [checkReferences, ...beforeValidate],
    },
  }
}
