import { ArchiveRefused } from './archiveRefused'

const CHUNK = 64 * 1024

/** A file of UTF-8 as text, piece after piece. @throws ArchiveRefused when it is none. */
export function* chunksOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? new ArchiveRefused('damaged') : error
  }
}
