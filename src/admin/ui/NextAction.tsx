type Props = {
  /** What has to be done now; a verb and its object. */
  what: string
  due?: string
  whose?: string
}

/** The one line below a state: what comes next, until when, and whose it is. */
export function NextAction({ what, due, whose }: Props) {
  return (
    <p className="ts-next">
      <span className="ts-next__lead">Việc tiếp theo:</span> <strong>{what}</strong>
      {due && <> – hạn {due}</>}
      {whose && <> – {whose}</>}
    </p>
  )
}
