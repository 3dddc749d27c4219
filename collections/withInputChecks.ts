import type { CollectionConfig } from 'payload'

import { noteWay } from '@/newsroom/desk/byHand'
import { checkAsked } from '@/newsroom/input/hooks/checkAsked'
import { checkReferences } from '@/newsroom/input/hooks/checkReferences'
import { checkShape } from '@/newsroom/input/hooks/checkShape'
import { eachRowByItself } from '@/newsroom/input/hooks/eachRowByItself'
import { keepReferenced } from '@/newsroom/input/hooks/keepReferenced'
import { nameRefusedRows } from '@/newsroom/input/hooks/nameRefusedRows'
import { keepCounted } from '@/newsroom/reports/counted/keepCounted'

/**
 * What every collection refuses whoever writes and by whatever way: questions about what one may not read, values of
 * the wrong shape, links to nothing, and to lose a row that others are built on or that a report counted. Of several rows each is judged by itself,
 * and named when it is refused.
 */
export function withInputChecks(collection: CollectionConfig): CollectionConfig {
  const {
    beforeOperation = [],
    beforeValidate = [],
    beforeDelete = [],
    afterOperation = [],
    ...hooks
  } = collection.hooks ?? {}
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [eachRowByItself, noteWay, checkAsked, checkShape, ...beforeOperation],
      beforeValidate: [checkReferences, ...beforeValidate],
      beforeDelete: [keepCounted, ...beforeDelete, keepReferenced],
      afterOperation: [...afterOperation, nameRefusedRows],
    },
  }
}
