import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

type Options = NonNullable<Parameters<typeof sqliteAdapter>[0]>
type SchemaHook = NonNullable<Options['afterSchemaInit']>[number]

/**
 * Indexes by which lists of texts are found, put in order and counted on SQLite. By Payload's own, one field each, the whole
 * row of every newest version is read, its words before all else, to see whether it is of the outlet.
 */
export const listIndexes: SchemaHook = ({ schema, extendTable }) => {
  const table = schema.tables._articles_v
  if (!table) throw new Error('The versions of texts have no table.')
  extendTable({
    table,
    extraConfig: ({ latest, version_outlet, version_deletedAt, version_updatedAt, createdAt }) => ({
      listOfOutlet: index('_articles_v_list_of_outlet_idx').on(
        latest,
        version_outlet,
        version_deletedAt,
        version_updatedAt,
        createdAt,
      ),
      listOfAll: index('_articles_v_list_of_all_idx').on(
        latest,
        version_deletedAt,
        version_updatedAt,
        createdAt,
      ),
    }),
  })
  return schema
}
