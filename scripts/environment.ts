import { loadEnv } from 'payload/node'

import { keepFilesPrivate } from '@/database/privateFiles'

// To be imported first: the configuration reads the environment, and .env is part of it, as for the server.
loadEnv()
keepFilesPrivate()
