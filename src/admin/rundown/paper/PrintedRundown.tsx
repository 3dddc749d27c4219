import {
  NO_ENTRIES,
  PAPER_HEADINGS,
  type PaperLine,
  type PaperScript,
  type RundownPaper,
} from '@/documents/rundown/paper'

/** The rundown and its scripts as a page on A4: the same lines as in the Word and PDF files. */
export function PrintedRundown({ paper }: { paper: RundownPaper }) {
  const { outlet, title, slot, state, lines, sums, signers, scripts } = paper
  return (
    <article className="ts-paper ts-rundown-paper" tabIndex={0} aria-label="Bản in">
      <p className="ts-paper__abstract">{outlet}</p>
      <h1 className="ts-paper__title">KHUNG CHƯƠNG TRÌNH</h1>
      <p className="ts-paper__abstract">{title}</p>
      <p className="ts-rundown-paper__center">{slot}</p>
      <p className="ts-paper__draft">{state}</p>
      <table className="ts-paper__table">
        <thead>
          <tr>
            {PAPER_HEADINGS.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.length === 0 && (
            <tr>
              <td colSpan={PAPER_HEADINGS.length}>{NO_ENTRIES}</td>
            </tr>
          )}
          {lines.map((line, at) => (
            <Line key={at} line={line} />
          ))}
        </tbody>
      </table>
      {sums.map((text) => (
        <p key={text} className="ts-rundown-paper__sum">
          {text}
        </p>
      ))}
      <Signatures signers={signers} />
      {scripts.length > 0 && (
        <section className="ts-rundown-paper__scripts">
          <h2 className="ts-paper__title">LỜI DẪN</h2>
          {scripts.map((script) => (
            <Script key={script.number} {...script} />
          ))}
        </section>
      )}
    </article>
  )
}

function Line({ line }: { line: PaperLine }) {
  if (line.kind === 'block') {
    return (
      <tr className="ts-rundown-paper__block">
        <th colSpan={PAPER_HEADINGS.length} scope="rowgroup">
          {line.text}
        </th>
      </tr>
    )
  }
  const { number, start, length, title, type, presenter, notes, floated, fixed } = line
  return (
    <tr data-floated={floated}>
      <td data-column="index">{number}</td>
      <td data-column="time">{fixed ? <strong>{start}</strong> : start}</td>
      <td data-column="minutes">{length}</td>
      <td>{title}</td>
      <td>{type}</td>
      <td>{presenter}</td>
      <td className="ts-rundown-paper__notes">{notes}</td>
    </tr>
  )
}

function Signatures({ signers }: Pick<RundownPaper, 'signers'>) {
  return (
    <table className="ts-paper__table ts-rundown-paper__sign">
      <tbody>
        <tr>
          {signers.map((signer) => (
            <th key={signer} scope="col">
              {signer}
            </th>
          ))}
        </tr>
        <tr>
          {signers.map((signer) => (
            <td key={signer}>(ký, ghi rõ họ tên, giờ)</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Script({ number, title, facts, blocks }: PaperScript) {
  return (
    <section>
      <h3>
        {number}. {title}
      </h3>
      <p className="ts-paper__draft">{facts}</p>
      {blocks.map(({ kind, runs, marker }, at) => (
        <p key={at} data-look={kind}>
          {marker && `${marker} `}
          {runs.map(({ text, bold, italic }, place) => {
            const shown = italic ? <em>{text}</em> : text
            return <span key={place}>{bold ? <strong>{shown}</strong> : shown}</span>
          })}
        </p>
      ))}
    </section>
  )
}
