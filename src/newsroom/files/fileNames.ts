import path from 'node:path'

/** A row of an upload collection, as far as it names files: its own and its sizes'. */
export type UploadRow = {
  filename?: string | null
  sizes?: Readonly<Record<string, { filename?: string | null } | null>> | null
}

/** The names of a row's file and of its sizes, within the folder of its collection. */
export function fileNames({ filename, sizes }: UploadRow): string[] {
  const all = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)]
  return all.flatMap((name) => (name ? [path.basename(name)] : []))
}
