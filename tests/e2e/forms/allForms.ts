import type { Page } from 'playwright-core'
import type { Field, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { addressOf } from '../browser'

/** What the walk knows of a collection's form. */
export type Form = Pick<SanitizedCollectionConfig, 'slug'> & {
  fields: Field[]
  isUpload: boolean
  hasPassword: boolean
  /** Saves by itself, and has a page of its own for a new row. */
  savesItself: boolean
}

/** Every collection of the product, by its own config: a new one is walked without being named here. */
export async function allForms(): Promise<Form[]> {
  process.env.PAYLOAD_SECRET ??= 'a secret of the form walk, longer than thirty-two'
  const { default: config } = (await import('@payload-config')) as {
    default: Promise<SanitizedConfig>
  }
  const { collections } = await config
  return collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .map(({ slug, fields, upload, auth, versions }) => ({
      slug,
      fields,
      isUpload: Boolean(upload),
      hasPassword: Boolean(auth),
      savesItself: Boolean(versions?.drafts && versions.drafts.autosave),
    }))
}

/** What a person may do with each collection's form, as the admin itself asks. */
export type Rights = Record<string, { create: boolean; update: boolean }>

export async function rightsOf(page: Page): Promise<Rights> {
  const { collections } = (await json(page, '/api/access')) as {
    collections: Record<string, { create?: unknown; update?: unknown }>
  }
  return Object.fromEntries(
    Object.entries(collections).map(([slug, { create, update }]) => [
      slug,
      { create: Boolean(create), update: Boolean(update) },
    ]),
  )
}

/** Asks the API as the person whose page it is; a refusal is an answer, too. */
export async function json(
  page: Page,
  path: string,
  method = 'GET',
  data?: object,
): Promise<unknown> {
  const answer = await page.request.fetch(path, {
    method,
    headers: { connection: 'close', origin: addressOf(page.context()) },
    ...(data && { data }),
  })
  return answer.json().catch(() => ({}))
}
