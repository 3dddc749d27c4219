import type { Payload } from 'payload'

/** What a public read needs: where the rows are, what time it is, and the address that links start with. */
export type PublicReader = {
  payload: Payload
  now: Date
  /** `https://bao.example.vn`, or empty for links relative to this server. */
  origin: string
  /** Told what an answer is made of, by the keys of src/domain/changes/endedBy.ts; whoever keeps answers asks for it. */
  depends?: (key: string) => void
}
