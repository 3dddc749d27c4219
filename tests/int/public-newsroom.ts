import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createLocalReq, type Payload, type TypedUser } from 'payload'
import sharp from 'sharp'

import type { ArticleMove, PublicMove } from '@/domain/workflow/article'
import { moveArticle } from '@/newsroom/articles/actions/moveArticle'
import { movePublicSide } from '@/newsroom/publications/actions/movePublicSide'
import type { Article, Column, Issue, Outlet, Topic } from '@/payload-types'

const HOUR = 3_600_000

/** A station with one programme and one page column, a reporter and an editor, and a way to write and publish. */
export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>

type Draft = Partial<
  Pick<Article, 'embargoUntil' | 'cover' | 'topics' | 'issue' | 'source' | 'slug'>
> & {
  column?: string
  content?: unknown
}

export async function openNewsroom(payload: Payload) {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-pictures-'))
  const { upload } = payload.collections.media.config
  upload.staticDir = folder

  const all = { overrideAccess: true, depth: 0 } as const
  const organisation = await payload.create({
    collection: 'organisations',
    data: { name: 'Đài Phát thanh – Truyền hình tỉnh', kind: 'press' },
    ...all,
  })
  const outlet: Outlet = await payload.create({
    collection: 'outlets',
    data: {
      name: 'Truyền hình Lào Cai',
      kind: 'tv',
      organisation: organisation.id,
      legal: { governingBody: 'Ủy ban nhân dân tỉnh', licence: 'Giấy phép số 01/GP-BTTTT' },
    },
    ...all,
  })
  const column = await payload.create({
    collection: 'columns',
    data: {
      name: 'Cải cách hành chính',
      outlet: outlet.id,
      kind: 'programme',
      validFrom: '2026-01-01',
      rrule: 'FREQ=MONTHLY;BYDAY=2FR,4FR',
      time: '19:45',
      durationMinutes: 15,
      channel: 'LTV',
      shortMonths: 'skip',
      holidayPolicy: 'keep',
    },
    ...all,
  })
  const pageColumn = await payload.create({
    collection: 'columns',
    data: {
      name: 'Đời sống',
      outlet: outlet.id,
      kind: 'page',
      validFrom: '2026-01-01',
      shortMonths: 'skip',
      holidayPolicy: 'keep',
    },
    ...all,
  })
  const plan = await payload.create({
    collection: 'plans',
    data: {
      title: 'Kế hoạch tuyên truyền',
      number: '97/KH-UBND',
      issuedOn: '2022-03-14',
      issuer: organisation.id,
      validFrom: '2022-03-14',
    },
    ...all,
  })
  const topic = await payload.create({
    collection: 'topics',
    data: { plan: plan.id, code: '1.4', title: 'Thủ tục hành chính' },
    ...all,
  })
  const secondTopic = await payload.create({
    collection: 'topics',
    data: { plan: plan.id, code: '1.5', title: 'Chính quyền điện tử' },
    ...all,
  })
  const reporter = await person('reporter')
  const editor = await person('editorInChief')

  async function person(role: 'reporter' | 'editorInChief'): Promise<TypedUser> {
    const row = await payload.create({
      collection: 'users',
      data: {
        name: `Người mang vai ${role}`,
        email: `${role}@kin.example`,
        password: 'một mật khẩu đủ dài để thử',
        memberships: [{ role, outlet: outlet.id }],
      },
      ...all,
    })
    return { ...row, collection: 'users' } as TypedUser
  }

  /** A draft by the reporter, with title, lead, text and column. */
  async function write(title: string, { column: placed, content, ...more }: Draft = {}) {
    return payload.create({
      collection: 'articles',
      data: {
        title,
        sapo: `${title}: tóm tắt.`,
        content: (content ?? textOf(`${title}: toàn văn.`)) as Article['content'],
        outlet: outlet.id,
        column: placed ?? column.id,
        genre: 'article',
        penName: 'Mai Chi',
        ...more,
      },
      draft: true,
      depth: 0,
      user: reporter,
      overrideAccess: false,
    })
  }

  const change = (id: string, data: Partial<Article>, user: TypedUser) =>
    payload.update({
      collection: 'articles',
      id,
      data,
      draft: true,
      depth: 0,
      user,
      overrideAccess: false,
    })
  /** What the buttons of an article do, by the person whose button it is. */
  async function move(
    id: string,
    name: ArticleMove,
    user: TypedUser,
    reason: string | null = null,
  ) {
    const { revision } = await payload.findByID({
      collection: 'articles',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    const req = await createLocalReq({ user }, payload)
    return moveArticle({ req, id, move: name, revision: revision ?? null, reason })
  }
  const submit = (id: string) => move(id, 'submit', reporter)
  async function approve(id: string) {
    await submit(id)
    return move(id, 'approve', editor)
  }
  async function publish(id: string) {
    await approve(id)
    return move(id, 'publish', editor)
  }

  return {
    payload,
    folder,
    outlet,
    column,
    pageColumn,
    topic,
    secondTopic,
    reporter,
    editor,
    write,
    change,
    move,
    movePublic: async (id: string, name: PublicMove, reason: string | null, user: TypedUser) => {
      const req = await createLocalReq({ user }, payload)
      return movePublicSide({ req, id, move: name, reason, now: new Date() })
    },
    submit,
    giveBack: async (id: string, reason: string) => {
      await submit(id)
      return move(id, 'return', editor, reason)
    },
    approve,
    publish,
    writeAndPublish: async (title: string, draft?: Draft) =>
      publish((await write(title, draft)).id),
    trash: (id: string) =>
      payload.update({
        collection: 'articles',
        id,
        data: { deletedAt: new Date().toISOString() },
        ...all,
      }),
    /** Puts a text into the trash as a version before 30/11/2026 did: what readers had of it was hidden with it. */
    trashAsBefore: async (id: string) => {
      const where = { articleId: { equals: id } }
      const { docs } = await payload.find({ collection: 'public-texts', where, ...all })
      const set = (publication: unknown, nextAt: unknown) =>
        payload.db.updateOne({
          collection: 'public-texts',
          where,
          data: { publication, nextAt },
        })
      await set(null, null)
      const data = { deletedAt: new Date().toISOString() }
      await payload.update({ collection: 'articles', id, data, ...all })
      await set(docs[0]?.publication, docs[0]?.nextAt)
    },
    untrash: (id: string) =>
      payload.update({
        collection: 'articles',
        id,
        data: { deletedAt: null },
        trash: true,
        ...all,
      }),
    /** Sets the time of publication that readers go by, which people can't. */
    publishAt: (id: string, at: Date) =>
      payload.db.updateOne({
        collection: 'public-texts',
        where: { articleId: { equals: id } },
        data: { publishedAt: at.toISOString() },
      }),
    picture: async (alt: string, width = 1600, height = 1000) => {
      const data = await sharp({ create: { width, height, channels: 3, background: '#31606a' } })
        .jpeg()
        .toBuffer()
      return payload.create({
        collection: 'media',
        data: { alt, caption: `${alt}, chú thích`, credit: 'Hoàng Lan', outlet: outlet.id },
        file: { data, name: `${alt}.jpg`, mimetype: 'image/jpeg', size: data.length },
        ...all,
      })
    },
    issue: (data: Partial<Issue> = {}) =>
      payload.create({ collection: 'issues', data: { column: column.id, ...data }, ...all }),
    airing: (
      issue: string,
      hoursAgo: number,
      data: { kind?: 'first' | 'repeat' | 'relay'; confirmed?: boolean } = {},
    ) =>
      payload.create({
        collection: 'airings',
        data: {
          issue,
          kind: 'first',
          confirmed: true,
          startedAt: new Date(Date.now() - hoursAgo * HOUR).toISOString(),
          evidenceUrl: 'https://bang-chung.kin.example/tep',
          ...data,
        },
        ...all,
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  } satisfies Record<string, unknown> & {
    outlet: Outlet
    column: Column
    topic: Topic
  }
}

/** A stored text of one paragraph, and of pictures after it. */
export function textOf(text: string, ...pictures: string[]) {
  return {
    root: {
      type: 'root',
      direction: 'ltr',
      format: '',
      indent: 0,
      version: 1,
      children: [
        {
          type: 'paragraph',
          version: 1,
          children: [{ type: 'text', text, format: 0, version: 1 }],
        },
        ...pictures.map((value) => ({
          type: 'upload',
          version: 3,
          relationTo: 'media',
          value,
          fields: null,
          format: '',
          id: value,
        })),
      ],
    },
  }
}
