export const dynamic = 'force-dynamic'

export { answerPublic as GET, answerPublic as HEAD } from '../../_lib/answerPublic'
