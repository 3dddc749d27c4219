/** The variables a program was started with, `.env` among them. */
export type Environment = Readonly<Record<string, string | undefined>>
