import '@/program/environment'

import { collections } from '@collections/index'

import type { Product } from '@/backup/fits'
import { type UploadPlace, uploadPlaces } from '@/backup/base/uploads'
import { migrations } from '@/database/migrations'
import type { DatabaseTarget } from '@/settings/databaseTarget'
import { settings } from '@/settings/settings'

import { version } from '../../package.json'

/** What the environment and this version of the product say: the database, the folders of files, the schema. */
export function setup(): {
  target: DatabaseTarget
  uploads: UploadPlace[]
  product: Product
} {
  return {
    target: settings().database,
    uploads: uploadPlaces(collections),
    product: { version, migrations: migrations.map(({ name }) => name) },
  }
}
