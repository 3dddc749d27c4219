import { failure, type NewsroomError } from '../messages'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * What speaks against a change asked for by the page of another address: Payload would not believe its cookie and call
 * it a missing right. Programs send no Origin. Null where there is nothing against it.
 */
export function checkOrigin(
  { method, headers }: Pick<Request, 'method' | 'headers'>,
  own: readonly string[],
): NewsroomError | null {
  const from = headers.get('origin')
  const [right] = own
  if (READING.has(method) || from === null || right === undefined || own.includes(from)) return null
  return failure('wrongOrigin', { from: from === 'null' ? 'không rõ' : from.slice(0, 200), right })
}
