import { idOf } from '@/access/membership'
import { type ChainScope, type NamedChain, ONE_STEP } from '@/domain/workflow/text/chains'
import type { ApprovalChain } from '@/payload-types'

type Row = Pick<
  ApprovalChain,
  'name' | 'outlet' | 'organisation' | 'columns' | 'genres' | 'steps' | 'publishers' | 'takers'
> & { distinct?: boolean | null }

/** A chain of approval as it is laid down. */
export function chainOfRow(row: Row): NamedChain & ChainScope {
  return {
    name: row.name,
    steps: row.steps.map(({ id, name, roles }, index) => ({
      id: id ?? String(index),
      name,
      roles,
    })),
    editors: ONE_STEP.editors,
    publishers: row.publishers,
    takers: row.takers,
    distinct: row.distinct ?? false,
    outlet: idOf(row.outlet),
    organisation: idOf(row.organisation),
    columns: (row.columns ?? []).flatMap((one) => idOf(one) ?? []),
    genres: row.genres ?? [],
  }
}
