import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

import type { Payload } from 'payload'

import { fileNames, type UploadRow } from '@/newsroom/files/fileNames'
import { putBackFiles } from '@/newsroom/files/hooks/replacedFiles'

export type Uploads = ReturnType<typeof uploadsOf>

const UPLOADS = ['media', 'files'] as const

/** The files of a test's database: to be put back after it was changed, and looked at. */
export function uploadsOf(payload: Payload) {
  const folderOf = (slug: (typeof UPLOADS)[number]) =>
    payload.collections[slug].config.upload.staticDir ?? ''
  const place = path.dirname(folderOf('media'))
  // In the folder of the database, which goes with the test.
  const kept = `${place}-kept`
  mkdirSync(place, { recursive: true })
  const copy = (from: string, to: string) => {
    rmSync(to, { recursive: true, force: true })
    cpSync(from, to, { recursive: true, force: true })
  }
  const isThere = (file: string, size: number | null | undefined) => {
    const found = statSync(file, { throwIfNoEntry: false })
    return found !== undefined && (size == null || found.size === size)
  }

  return {
    keep: () => Promise.resolve(copy(place, kept)),
    putBack: () => Promise.resolve(copy(kept, place)),
    /** As a server does when it starts. */
    mend: () => putBackFiles(payload),
    /** Files that a row names and that are not there, or are another's. */
    missing: async (): Promise<string[]> => {
      const gone: string[] = []
      for (const slug of UPLOADS) {
        const { docs } = await payload.find({
          collection: slug,
          depth: 0,
          pagination: false,
          limit: 0,
          overrideAccess: true,
        })
        for (const row of docs) {
          const sizes = new Map([[row.filename, row.filesize]])
          const names = fileNames(row as UploadRow)
          gone.push(...names.filter((name) => !isThere(path.join(folderOf(slug), name), sizes.get(name)))) // prettier-ignore
        }
      }
      return gone
    },
  }
}
