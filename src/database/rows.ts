import type {
  CollectionSlug,
  DataFromCollectionSlug,
  FindOptions,
  JoinQuery,
  Payload,
  PayloadRequest,
  PopulateType,
  SelectType,
  Sort,
  TransformCollectionWithSelect,
  TypedCollectionSelect,
  Where,
} from 'payload'

/** A request, whose transaction and person count; or Payload itself where there is none. */
type Source = PayloadRequest | Payload

/** The fields one can ask for. */
type SelectOf<Slug extends CollectionSlug> = TypedCollectionSelect[Slug]

/** A row as Payload types it: with the fields asked for, or with all. */
type Row<Slug extends CollectionSlug, Select> = Select extends SelectType
  ? TransformCollectionWithSelect<Slug, Select>
  : DataFromCollectionSlug<Slug>

type RowOptions<Slug extends CollectionSlug, Select> = {
  /** True reads past the access rules; false reads what the person of the request may. Nothing is assumed. */
  overrideAccess: boolean
  select?: Select
  /** Rows that are referred to come as ids unless a depth is given. */
  depth?: number
  populate?: PopulateType
  joins?: JoinQuery<Slug>
  /** The newest draft in place of what is published. */
  draft?: boolean
  /** Rows in the trash too. */
  trash?: boolean
}

type FirstOptions<Slug extends CollectionSlug, Select> = RowOptions<Slug, Select> & {
  where: Where
  sort?: Sort
}
type RowsOptions<Slug extends CollectionSlug, Select> = FirstOptions<Slug, Select> & {
  /** All of them unless given. */
  limit?: number
}

/** Values per query: below SQLite's limit of bound values. */
const CHUNK = 500

/** The rows a condition holds for: all of them, none counted. */
export async function rowsWhere<Slug extends CollectionSlug, Select extends SelectOf<Slug>>(
  source: Source,
  collection: Slug,
  options: RowsOptions<Slug, Select>,
): Promise<Row<Slug, Select>[]> {
  const query = { depth: 0, limit: 0, ...options, collection, ...requestOf(source) }
  const { docs } = await payloadOf(source).find({ ...query, pagination: false } as Find)
  return docs as Row<Slug, Select>[]
}

/** The first row a condition holds for, or null. */
export async function rowWhere<Slug extends CollectionSlug, Select extends SelectOf<Slug>>(
  source: Source,
  collection: Slug,
  options: FirstOptions<Slug, Select>,
): Promise<Row<Slug, Select> | null> {
  const [row] = await rowsWhere(source, collection, { ...options, limit: 1 })
  return row ?? null
}

/** The row of an id; null when there is none, or none that may be read. */
export async function rowOf<Slug extends CollectionSlug, Select extends SelectOf<Slug>>(
  source: Source,
  collection: Slug,
  id: string | number,
  options: RowOptions<Slug, Select>,
): Promise<Row<Slug, Select> | null> {
  const row = await byId(source, { ...options, collection, id, disableErrors: true })
  return row as Row<Slug, Select> | null
}

/**
 * The row of an id that something refers to.
 * @throws Payload's NotFound when there is none, or none that may be read.
 */
export async function rowOrThrow<Slug extends CollectionSlug, Select extends SelectOf<Slug>>(
  source: Source,
  collection: Slug,
  id: string | number,
  options: RowOptions<Slug, Select>,
): Promise<Row<Slug, Select>> {
  const row = await byId(source, { ...options, collection, id, disableErrors: false })
  return row as Row<Slug, Select>
}

/** How many rows a condition holds for. */
export async function countWhere(
  source: Source,
  collection: CollectionSlug,
  options: { where: Where; overrideAccess: boolean; trash?: boolean },
): Promise<number> {
  const { totalDocs } = await payloadOf(source).count({
    ...options,
    collection,
    ...requestOf(source),
  })
  return totalDocs
}

/** What is found for a list of values of any length, part after part. */
export async function inChunks<Value, Found>(
  values: readonly Value[],
  load: (chunk: Value[]) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const found: Found[] = []
  for (let i = 0; i < values.length; i += CHUNK) {
    for (const one of await load(values.slice(i, i + CHUNK))) found.push(one)
  }
  return found
}

type Find = FindOptions<CollectionSlug, SelectType>
type ById = Parameters<Payload['findByID']>[0]

/** Without the types of one collection: TypeScript gives up on those of any. */
function byId(source: Source, query: object): Promise<unknown> {
  return payloadOf(source).findByID({ depth: 0, ...query, ...requestOf(source) } as ById)
}

const payloadOf = (source: Source): Payload => ('payload' in source ? source.payload : source)

const requestOf = (source: Source) => ('payload' in source ? { req: source } : {})
