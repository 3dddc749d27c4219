import type { IssueQuota } from '@/newsroom/issues/views/loadIssuePage'

import { periodHref } from '../links/pages'
import { Panel } from '../ui/Panel'
import { QuotaCell } from '../ui/QuotaCell'
import { quotaText } from '../ui/quotaText'

/** The numbers of the ledger in which an issue counts, each the way to its period. */
export function IssueQuotas({ quotas }: { quotas: readonly IssueQuota[] }) {
  return (
    <Panel id="quotas" title="Trong sổ nghĩa vụ">
      {quotas.length === 0 && (
        <p className="ts-none">Không nghĩa vụ nào tính số này vào ngày đó.</p>
      )}
      <ul className="ts-lines">
        {quotas.map(({ obligation, title, period, periodWords, row }) => (
          <li key={`${obligation} ${period}`} className="ts-line">
            <span className="ts-line__text">
              <a className="ts-quiet-link" href={periodHref(obligation, period)}>
                {title}
              </a>
              <span className="ts-second">{periodWords}</span>
            </span>
            <QuotaCell {...quotaText(row)} href={periodHref(obligation, period)} label={title} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
