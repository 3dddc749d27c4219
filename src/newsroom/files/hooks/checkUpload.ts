import type { CollectionBeforeOperationHook } from 'payload'

import { seenText } from '@/domain/text/fileName'

import { failure } from '../../words/failure'
import { looksAsNamed } from '../fileSignature'
import { plainName } from './normaliseUploadName'

const MOST_SHOWN = 100

/** What only the file itself may say. */
const FILE_FACTS = [
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
  'url',
  'thumbnailURL',
  'sizes',
]

/**
 * Refuses a new row without a file of its own (Payload would fetch one from an address in the data), and a file that
 * is something else than its name says. Without a new file a row's name, type and size stay what they are: data that
 * says otherwise would point it at another file.
 */
export const checkUpload: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { file } = req
  if (!file) {
    if (operation === 'create') throw failure('fileMissing')
    return withoutFileFacts(args)
  }
  const bytes: Uint8Array = file.data
  const taken = collection.upload.mimeTypes ?? []
  if (!file.tempFilePath && !looksAsNamed({ name: plainName(file.name), bytes }, taken)) {
    throw failure('wrongFileContent', { name: seenText(file.name.slice(0, MOST_SHOWN)).trim() })
  }
  return args
}

function withoutFileFacts<Args extends { data?: unknown }>(args: Args): Args {
  const { data } = args
  if (typeof data !== 'object' || data === null) return args
  const kept = Object.entries(data).filter(([name]) => !FILE_FACTS.includes(name))
  return { ...args, data: Object.fromEntries(kept) }
}
