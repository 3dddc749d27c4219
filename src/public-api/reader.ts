import type { Payload } from 'payload'

/** What a public read needs: where the rows are, what time it is, and the address that links start with. */
export type PublicReader = {
  payload: Payload
  now: Date
  /** `https://bao.example.vn`, or empty for links relative to this server. */
  origin: string
}
