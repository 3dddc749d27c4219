import { formatDatePadded } from '@/domain/calendar/vietnameseDates'
import type { Paper, PaperOf } from '@/newsroom/reports/papers/paperSubject'

import { PaperForm } from './PaperForm'

type Props = {
  of: PaperOf
  id: string
  /** The number of the version. */
  version: number
  paper: Paper | null
  enters: boolean
}

/** The paper that a version became once it was signed: beside what was frozen, and no part of it. */
export function SignedPaperPanel({ of, id, version, paper, enters }: Props) {
  return (
    <section aria-labelledby="signed-paper">
      <h2 id="signed-paper">Bản ký</h2>
      {paper ? (
        <p>
          Số {paper.number}, ngày {formatDatePadded(paper.signedOn)}, {paper.signer} ký.{' '}
          {paper.scan ? (
            <a href={`/api/files/file/${encodeURIComponent(paper.scan.filename)}`}>
              Mở bản chụp đã ký
            </a>
          ) : (
            'Chưa có bản chụp.'
          )}
        </p>
      ) : (
        <p className="ts-hint">Bản {version} chưa có số, ngày và người ký.</p>
      )}
      {enters && (
        <PaperForm key={`${id} ${version}`} of={of} id={id} version={version} paper={paper} />
      )}
    </section>
  )
}
