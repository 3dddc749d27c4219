import type { CollectionBeforeOperationHook } from 'payload'

import { failure } from '../messages'
import { looksAsNamed } from './fileSignature'

/**
 * Refuses a new row without a file of its own (Payload would fetch one from an address in the data), and a file that
 * is something else than its name says.
 */
export const checkUpload: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  if (!file) {
    if (operation === 'create') throw failure('fileMissing')
    return args
  }
  const bytes: Uint8Array = file.data
  if (!file.tempFilePath && !looksAsNamed(file.name, bytes)) {
    throw failure('wrongFileContent', { name: file.name.slice(0, 100) })
  }
  return args
}
