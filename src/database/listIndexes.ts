import type { sqliteAdapter, SQLiteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

type Options = NonNullable<Parameters<typeof sqliteAdapter>[0]>
type SchemaHook = NonNullable<Options['afterSchemaInit']>[number]
type RawHook = NonNullable<Options['beforeSchemaInit']>[number]
/** The adapter comes along, though the types of the hook don't say so. */
type WithAdapter = { adapter: Pick<SQLiteAdapter, 'rawTables'> }

const NO_TABLE = 'The versions of texts have no table.'
/**
 * Columns whose own indexes SQLite takes for narrow, since it knows nothing of the values: half of all versions are
 * published, next to none is in the trash, and no search by a part of a word is found by an index of whole texts.
 */
const MISLEADING = ['version__status', 'version_deletedAt', 'version_searchText']

/** Takes away the indexes of the versions of texts that make lists slow. */
export const dropListIndexes: RawHook = (given) => {
  const { adapter, schema } = given as typeof given & WithAdapter
  const table = adapter.rawTables._articles_v
  if (!table?.indexes) throw new Error(NO_TABLE)
  for (const [name, { on }] of Object.entries(table.indexes)) {
    if (MISLEADING.some((column) => [on].flat().includes(column))) delete table.indexes[name]
  }
  return schema
}

/**
 * Indexes by which lists of texts are found, put in order, filtered and counted on SQLite. By Payload's own, one
 * field each, the whole row of every newest version is read, its words before all else, to see whether it is of the list.
 */
export const listIndexes: SchemaHook = ({ schema, extendTable }) => {
  const table = schema.tables._articles_v
  if (!table) throw new Error(NO_TABLE)
  extendTable({
    table,
    extraConfig: (columns) => ({
      // Of one outlet: what is searched is in the index too.
      listOfOutlet: index('_articles_v_list_of_outlet_idx').on(
        columns.latest,
        columns.version_outlet,
        columns.version_deletedAt,
        columns.version_updatedAt,
        columns.createdAt,
        columns.version_state,
        columns.version_author,
        columns.version_title,
        columns.version_searchText,
      ),
      // Of several, and of all.
      listOfAll: index('_articles_v_list_of_all_idx').on(
        columns.latest,
        columns.version_deletedAt,
        columns.version_updatedAt,
        columns.createdAt,
        columns.version_outlet,
        columns.version_state,
        columns.version_author,
        columns.version__status,
      ),
    }),
  })
  return schema
}
