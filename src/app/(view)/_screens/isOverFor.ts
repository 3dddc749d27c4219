const NO_LINK = [404, 410]
const CODES = ['linkUnknown', 'linkRevoked', 'gone']

/**
 * Whether an answer says that a link opens nothing any more: by its own code, since a 404 may come from anything on the
 * way. Too many questions, a server that starts or breaks, are no end: they pass.
 */
export function isOverFor(status: number, body: unknown): boolean {
  const { errors } = (body ?? {}) as { errors?: { data?: { code?: string } }[] }
  const code = Array.isArray(errors) ? errors[0]?.data?.code : undefined
  return NO_LINK.includes(status) && CODES.includes(code ?? '')
}
