import type { CollectionConfig } from 'payload'

import { noteWay } from '@/newsroom/desk/byHand'
import { checkAsked } from '@/newsroom/input/checkAsked'
import { checkReferences } from '@/newsroom/input/checkReferences'
import { checkShape } from '@/newsroom/input/checkShape'
import { eachRowByItself } from '@/newsroom/input/eachRowByItself'
import { keepReferenced } from '@/newsroom/input/keepReferenced'
import { nameRefusedRows } from '@/newsroom/input/nameRefusedRows'

/**
 * What every collection refuses whoever writes and by whatever way: questions about what one may not read, values of
 * the wrong shape, links to nothing, and to lose a row that others are built on. Of several rows each is judged by itself,
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
      beforeDelete: [...beforeDelete, keepReferenced],
      afterOperation: [...afterOperation, nameRefusedRows],
    },
  }
}
