import { idOf } from '@/access/membership'
import { inChunks, rowOf, rowsWhere, rowWhere } from '@/database/rows'
import { dependsOn } from '@/domain/changes/endedBy'
import { textFileType } from '@/domain/text/textFile'
import type { Airing, File } from '@/payload-types'

import { addressOf, paths } from '../address'
import type { RecordingView } from '../programmeSchemas'
import type { PublicReader } from '../reader'
import type { ColumnRow } from '../views/column'
import type { AiringRow, IssueRow } from '../views/issue'

/** More parts than this are not told of one issue. */
const MOST_PARTS = 300
const VERSION_LENGTH = 12
/** What stands between the parts of a programme. */
const BETWEEN = 'break'

type Of = { column: ColumnRow; issue: IssueRow; airing: AiringRow }
type Proof = Pick<Airing, 'id' | 'evidenceUrl' | 'evidenceFile' | 'rundown'>
export type RecordedFile = Pick<File, 'id' | 'filename' | 'mimeType' | 'filesize' | 'sha256'>

/** What readers may hear or see again of an issue that aired, and what was said when; null where its column doesn't publish that. */
export async function recordingOf(
  reader: PublicReader,
  { column, issue, airing }: Of,
): Promise<RecordingView | null> {
  reader.depends?.(dependsOn.thing('issue', issue.id))
  reader.depends?.(dependsOn.thing('column', column.id))
  if (!column.publishesRecordings) return null
  const proof = await proofOf(reader, airing.id)
  if (!proof) return null
  const [file, parts] = await Promise.all([
    recordedFile(reader, proof),
    partsOf(reader, idOf(proof.rundown)),
  ])
  const link = proof.evidenceUrl || null
  if (!file && !link && parts.length === 0) return null
  const kind = file && textFileType(file.mimeType)?.kind
  const page = paths.issue(
    { slug: addressOf(column) },
    {
      year: issue.year ?? null,
      number: issue.number ?? null,
    },
  )
  return {
    media:
      file && page && (kind === 'audio' || kind === 'video')
        ? {
            ...{ kind, mediaType: file.mimeType ?? '', bytes: file.filesize ?? 0 },
            url: `${reader.origin}${paths.recording(page, fileName(file))}`,
          }
        : null,
    link,
    parts,
  }
}

/** The file of such a recording by the name in its address; null for every other. */
export async function findRecordedFile(
  reader: PublicReader,
  { column, airing, name }: Pick<Of, 'column' | 'airing'> & { name: string },
): Promise<RecordedFile | null> {
  if (!column.publishesRecordings) return null
  const proof = await proofOf(reader, airing.id)
  const file = proof && (await recordedFile(reader, proof))
  return file && fileName(file) === name ? file : null
}

/** As a part of the states of issues: what their recordings are made of, of columns that publish them. */
export async function recordingParts(
  { payload }: Pick<PublicReader, 'payload'>,
  aired: readonly { issue: string; column: string | null; airing: string }[],
): Promise<ReadonlyMap<string, string>> {
  const columns = [...new Set(aired.flatMap(({ column }) => column ?? []))]
  const open = await inChunks(columns, (ids) =>
    rowsWhere(payload, 'columns', {
      where: { and: [{ id: { in: ids } }, { publishesRecordings: { equals: true } }] },
      select: {},
      overrideAccess: true,
    }),
  )
  const isOpen = new Set(open.map(({ id }) => id))
  const shown = aired.filter(({ column }) => column !== null && isOpen.has(column))
  const proofs = await inChunks(
    shown.map(({ airing }) => airing),
    (ids) =>
      rowsWhere(payload, 'airings', {
        where: { id: { in: ids } },
        select: { evidenceUrl: true, evidenceFile: true, rundown: true },
        overrideAccess: true,
      }),
  )
  const known = new Map(proofs.map((proof) => [proof.id, proof]))
  const found = new Map<string, string>()
  for (const { issue, airing } of shown) {
    const proof = known.get(airing)
    if (!proof) continue
    const parts = await partsOf({ payload }, idOf(proof.rundown))
    found.set(issue, JSON.stringify([proof.evidenceUrl, idOf(proof.evidenceFile), parts]))
  }
  return found
}

function proofOf(
  { payload }: Pick<PublicReader, 'payload'>,
  airing: string,
): Promise<Proof | null> {
  return rowWhere(payload, 'airings', {
    where: { id: { equals: airing } },
    select: { evidenceUrl: true, evidenceFile: true, rundown: true },
    overrideAccess: true,
  })
}

/** A proof that can be played; papers and pictures stay in the newsroom. */
async function recordedFile(
  { payload }: Pick<PublicReader, 'payload'>,
  { evidenceFile }: Proof,
): Promise<RecordedFile | null> {
  const id = idOf(evidenceFile)
  if (!id) return null
  const file = await rowOf(payload, 'files', id, {
    select: { filename: true, mimeType: true, filesize: true, sha256: true },
    overrideAccess: true,
  })
  const kind = textFileType(file?.mimeType)?.kind
  return file && (kind === 'audio' || kind === 'video') ? file : null
}

function fileName({ id, filename, sha256 }: RecordedFile): string {
  const end = /\.[a-z0-9]{1,5}$/i.exec(filename ?? '')?.[0] ?? ''
  return `${sha256 ? sha256.slice(0, VERSION_LENGTH) : id}${end}`
}

/** What went out, entry by entry: takes that a correction replaced or declared void are left out, so are breaks. */
async function partsOf(
  { payload }: Pick<PublicReader, 'payload'>,
  rundown: string | null,
): Promise<RecordingView['parts']> {
  if (!rundown) return []
  const rows = await rowsWhere(payload, 'rundown-takes', {
    where: { rundown: { equals: rundown } },
    select: {
      title: true,
      kind: true,
      startedAt: true,
      endedAt: true,
      replaces: true,
      voided: true,
    },
    sort: ['startedAt', 'id'],
    limit: MOST_PARTS * 2,
    overrideAccess: true,
  })
  const replaced = new Set(rows.flatMap(({ replaces }) => idOf(replaces) ?? []))
  return rows
    .filter(({ id, voided, kind }) => !voided && !replaced.has(id) && kind !== BETWEEN)
    .slice(0, MOST_PARTS)
    .map(({ title, startedAt, endedAt }) => ({
      title,
      startedAt,
      seconds: Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000)),
    }))
}
