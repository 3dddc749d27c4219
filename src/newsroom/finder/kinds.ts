import type { Where } from 'payload'

import { idOf } from '@/access/membership'
import { rowsWhere } from '@/database/rows'
import { plainTextOf } from '@/newsroom/texts/contentShape'

type Source = Parameters<typeof rowsWhere>[0]
type Asked = { where: Where; limit: number; overrideAccess: boolean }
type Reference = string | { id: string; name?: string | null } | null | undefined

/** A row as the index of work takes it. */
export type WorkRow = {
  id: string
  updatedAt: string
  outlet: string | null
  title: string
  sapo: string
  body: string
}

/** A row as a person is shown it: read with that person's rights. */
export type WorkName = {
  id: string
  title: string
  /** What tells it from others of its name: column, number, outlet. */
  beside: string[]
  /** A state (articles) that has words of its own, an instant (issues), or nothing. */
  state: string | null
  at: string | null
}

/** Whether texts are shown as they are worked on; else as they were published. */
type Shown = Asked & { draft: boolean }
type Kind = {
  toFind: (source: Source, asked: Asked) => Promise<WorkRow[]>
  toShow: (source: Source, asked: Shown) => Promise<WorkName[]>
}

const BY_CHANGE = ['updatedAt', 'id']
const nameOf = (reference: Reference): string[] =>
  reference && typeof reference === 'object' && reference.name ? [reference.name] : []
const numberOf = ({ number, year }: { number?: number | null; year?: number | null }): string[] =>
  number ? [`Số ${number}${year ? `/${year}` : ''}`] : []

/** What is found everywhere in the admin, in the order in which it is shown. */
export const WORK_KINDS = {
  articles: {
    toFind: async (source, asked) => {
      const rows = await rowsWhere(source, 'articles', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { title: true, sapo: true, content: true, outlet: true, updatedAt: true },
        sort: BY_CHANGE,
        draft: true,
      })
      return rows.map(({ id, updatedAt, title, sapo, content, outlet }) => ({
        ...{ id, updatedAt, title: title ?? '', sapo: sapo ?? '' },
        ...{ body: plainTextOf(content), outlet: idOf(outlet) },
      }))
    },
    toShow: async (source, asked) => {
      const rows = await rowsWhere(source, 'articles', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { title: true, state: true, column: true, outlet: true },
        depth: 1,
        populate: { columns: { name: true }, outlets: { name: true } },
      })
      return rows.map(({ id, title, state, column, outlet }) => ({
        ...{ id, title: title ?? '', state: state ?? null, at: null },
        beside: [...nameOf(column), ...nameOf(outlet)],
      }))
    },
  },
  issues: {
    toFind: async (source, asked) => {
      const rows = await rowsWhere(source, 'issues', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: {
          title: true,
          number: true,
          year: true,
          column: true,
          outlet: true,
          updatedAt: true,
        },
        sort: BY_CHANGE,
        joins: false,
        depth: 1,
        populate: { columns: { name: true }, outlets: {} },
      })
      return rows.map((row) => ({
        ...{ id: row.id, updatedAt: row.updatedAt, outlet: idOf(row.outlet), body: '' },
        title: [row.title ?? '', ...nameOf(row.column), ...numberOf(row)].join(' '),
        sapo: '',
      }))
    },
    toShow: async (source, { draft: _, ...asked }) => {
      const rows = await rowsWhere(source, 'issues', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { title: true, number: true, year: true, column: true, plannedAt: true },
        joins: false,
        depth: 1,
        populate: { columns: { name: true } },
      })
      return rows.map((row) => {
        const [column = 'Số'] = nameOf(row.column)
        const beside = [...(row.title ? [column] : []), ...numberOf(row)]
        const at = row.plannedAt ?? null
        return { id: row.id, title: row.title || column, beside, state: null, at }
      })
    },
  },
  columns: {
    toFind: async (source, asked) => {
      const rows = await rowsWhere(source, 'columns', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { name: true, description: true, outlet: true, updatedAt: true },
        sort: BY_CHANGE,
      })
      return rows.map(({ id, updatedAt, name, description, outlet }) => ({
        ...{ id, updatedAt, title: name, sapo: description ?? '', body: '' },
        outlet: idOf(outlet),
      }))
    },
    toShow: async (source, { draft: _, ...asked }) => {
      const rows = await rowsWhere(source, 'columns', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { name: true, outlet: true },
        depth: 1,
        populate: { outlets: { name: true } },
      })
      return rows.map(({ id, name, outlet }) => ({
        ...{ id, title: name, beside: nameOf(outlet), state: null, at: null },
      }))
    },
  },
  users: {
    toFind: async (source, asked) => {
      const rows = await rowsWhere(source, 'users', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { name: true, penName: true, updatedAt: true },
        sort: BY_CHANGE,
      })
      return rows.map(({ id, updatedAt, name, penName }) => ({
        ...{ id, updatedAt, title: name, sapo: penName ?? '', body: '', outlet: null },
      }))
    },
    toShow: async (source, { draft: _, ...asked }) => {
      const rows = await rowsWhere(source, 'users', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { name: true, penName: true },
      })
      return rows.map(({ id, name, penName }) => ({
        ...{ id, title: name, beside: penName ? [penName] : [], state: null, at: null },
      }))
    },
  },
  plans: {
    toFind: async (source, asked) => {
      const rows = await rowsWhere(source, 'plans', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { title: true, number: true, updatedAt: true },
        sort: BY_CHANGE,
      })
      return rows.map(({ id, updatedAt, title, number }) => ({
        ...{ id, updatedAt, title: `${number} ${title}`, sapo: '', body: '', outlet: null },
      }))
    },
    toShow: async (source, { draft: _, ...asked }) => {
      const rows = await rowsWhere(source, 'plans', {
        ...asked,
        overrideAccess: asked.overrideAccess,
        select: { title: true, number: true },
      })
      return rows.map(({ id, title, number }) => ({
        ...{ id, title, beside: [number], state: null, at: null },
      }))
    },
  },
} as const satisfies Record<string, Kind>

export type WorkKind = keyof typeof WORK_KINDS
export const WORK_KIND_NAMES = Object.keys(WORK_KINDS) as WorkKind[]
