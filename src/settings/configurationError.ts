/** A setting that the person who starts the program has to change; the message says how. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError'
}

/** Whether a problem is one that a person can put right, by its name: each bundle has a class of its own. */
export function isConfigurationError(problem: unknown): problem is Error {
  return problem instanceof Error && problem.name === 'ConfigurationError'
}
