import type { PayloadRequest } from 'payload'

import { idOf } from '@/access/membership'
import { rowOf } from '@/database/rows'
import { withEnds } from '@/documents/article/plain'
import { type PackedFile, zipStream } from '@/documents/article/zip'
import { plainFileName } from '@/domain/text/fileName'

import { recordEvent } from '../audit/recordEvent'
import { articlesOfIssues } from '../issues/views/articlesOfIssues'
import { ARTICLE_STATE_WORDS } from '../words/articleStates'
import { failure } from '../words/failure'
import { fileResponse, packedFiles } from './exportText'
import { loadPaper } from './loadPaper'

/**
 * All texts of an issue as one package for page layout: a folder each, in the order of the issue's page, and an index.
 * @throws NewsroomError when the issue is not there for this person, or has no text they may read.
 */
export async function packIssue(req: PayloadRequest, id: string): Promise<Response> {
  const issue = await rowOf(req, 'issues', id, {
    depth: 1,
    populate: { columns: { name: true, outlet: true } },
    overrideAccess: false,
  })
  if (!issue) throw failure('notHere')
  const column = typeof issue.column === 'object' ? issue.column : null
  const outlet = idOf(column?.outlet) ?? idOf(issue.outlet)
  const articles = (await articlesOfIssues(req, outlet ?? '', [id])).get(id) ?? []
  const files: PackedFile[] = []
  const index: string[] = []
  for (const { id: article, state } of articles) {
    const loaded = await loadPaper(req, article)
    if (!loaded) continue
    const { title, byline } = loaded.paper
    const number = String(index.length + 1).padStart(2, '0')
    // Figures keep two texts of one title apart.
    const folder = `${number}-${plainFileName(title.slice(0, 60), 'x').slice(0, -2)}/`
    index.push(
      [
        `${number}. ${title}`,
        `   Tác giả: ${byline || '(chưa rõ)'}`,
        `   Trạng thái: ${ARTICLE_STATE_WORDS[state].vi}; ${loaded.files.length} ảnh`,
        `   Thư mục: ${folder}`,
      ].join('\n'),
    )
    files.push(...packedFiles(loaded, folder))
  }
  if (index.length === 0) throw failure('nothingToPack')
  const title = [column?.name, issue.label].filter(Boolean).join(' ') || 'Số báo'
  const text = withEnds([title, ...index].join('\n\n'), 'crlf')
  await recordEvent({
    ...{ req, action: 'issue.export', collection: 'issues', id, title, outlet },
    after: { format: 'zip', articles: index.length },
  })
  const body = zipStream([{ name: 'muc-luc.txt', text }, ...files], new Date())
  return fileResponse(body, {
    type: 'application/zip',
    title: `Gói dàn trang ${title}`,
    extension: 'zip',
  })
}
